using System.Text;

namespace FhirPath.Packages.Rendering;

/// <summary>Numbers the strings of an asset in the order of their first use; each is stored once.</summary>
internal sealed class StringPool
{
    private readonly Dictionary<string, int> _references = new(StringComparer.Ordinal);
    private readonly List<byte[]> _strings = [];

    /// <summary>The reference of a string: index + 1, 0 for null.</summary>
    public int Refer(string? text)
    {
        if (text is null)
        {
            return 0;
        }

        if (!_references.TryGetValue(text, out var reference))
        {
            _strings.Add(Encoding.UTF8.GetBytes(text));
            reference = _strings.Count;
            _references.Add(text, reference);
        }

        return reference;
    }

    public void WriteTo(ByteWriter writer)
    {
        writer.Number(_strings.Count);
        _strings.ForEach(text => writer.Number(text.Length));
        _strings.ForEach(text => writer.Bytes(text));
    }
}
