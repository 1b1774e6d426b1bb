using System.Text;

namespace FhirPath.Language.Model.Binary;

/// <summary>Reads an asset's numbers and texts from a position onward; the span checks the bounds.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> data, int position)
{
    private readonly ReadOnlySpan<byte> _data = data;

    public int Position { get; private set; } = position;

    public int ReadNumber()
    {
        var value = 0;
        for (var shift = 0; ; shift += 7)
        {
            int next = _data[Position++];
            value |= (next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }

    public ReadOnlySpan<byte> ReadBytes(int length)
    {
        var bytes = _data.Slice(Position, length);
        Position += length;
        return bytes;
    }

    public string ReadText() => Encoding.UTF8.GetString(ReadBytes(ReadNumber()));
}
