using System.Text;

namespace FhirPath.Language.Model.Binary;

/// <summary>The strings of an asset, each decoded on first use and then kept.</summary>
internal sealed class StringTable
{
    private readonly byte[] _data;
    private readonly int[] _starts;
    private readonly string?[] _decoded;

    private StringTable(byte[] data, int[] starts)
    {
        _data = data;
        _starts = starts;
        _decoded = new string?[starts.Length - 1];
    }

    public static StringTable Read(byte[] data, ref ByteReader reader)
    {
        var starts = new int[reader.ReadNumber() + 1];
        var total = 0;
        for (var index = 0; index < starts.Length - 1; index++)
        {
            starts[index] = total;
            total += reader.ReadNumber();
        }

        starts[^1] = total;
        var first = reader.Position;
        reader.ReadBytes(total);
        for (var index = 0; index < starts.Length; index++)
        {
            starts[index] += first;
        }

        return new StringTable(data, starts);
    }

    /// <summary>The string of a reference: index + 1.</summary>
    public string Get(int reference)
    {
        var index = reference - 1;
        return _decoded[index] ??= Encoding.UTF8.GetString(_data.AsSpan(_starts[index].._starts[index + 1]));
    }

    /// <summary>As <see cref="Get"/>; null for reference 0.</summary>
    public string? GetOptional(int reference) => reference == 0 ? null : Get(reference);
}
