using System.Text;

namespace FhirPath.Packages.Rendering;

/// <summary>Writes numbers and texts as <see cref="FhirPath.Language.Model.Binary.AssetFormat"/> describes.</summary>
internal sealed class ByteWriter
{
    private readonly List<byte> _bytes = [];

    public int Length => _bytes.Count;

    public void Number(int value)
    {
        var rest = (uint)value;
        for (; rest >= 0x80; rest >>= 7)
        {
            _bytes.Add((byte)(rest | 0x80));
        }

        _bytes.Add((byte)rest);
    }

    public void Bytes(ReadOnlySpan<byte> bytes) => _bytes.AddRange(bytes);

    public void Append(ByteWriter other) => _bytes.AddRange(other._bytes);

    public void Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Number(bytes.Length);
        Bytes(bytes);
    }

    public byte[] ToArray() => [.. _bytes];
}
