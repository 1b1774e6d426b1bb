using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace FhirPath.Language.Model;

/// <summary>
/// The codes of a value set, decoded. As text they are a line each, the display behind a tab: neither can be in a code
/// (https://hl7.org/fhir/datatypes.html#code).
/// </summary>
internal sealed class ValueSetCodes
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _codes;

    private ValueSetCodes(ImmutableArray<CodeInfo> all)
    {
        All = all;
        var codes = new HashSet<string>(all.Length, StringComparer.Ordinal);
        foreach (var code in all)
        {
            codes.Add(code.Code);
        }

        _codes = codes.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public ImmutableArray<CodeInfo> All { get; }

    public bool Contains(ReadOnlySpan<char> code) => _codes.Contains(code);

    public static ValueSetCodes Decode(string? text)
    {
        var lines = (text ?? "").Split('\n');
        var codes = new CodeInfo[lines.Length];
        for (var index = 0; index < lines.Length; index++)
        {
            var line = lines[index];
            var tab = line.IndexOf('\t');
            codes[index] = tab < 0 ? new CodeInfo(line, null) : new CodeInfo(line[..tab], line[(tab + 1)..]);
        }

        return new ValueSetCodes(ImmutableCollectionsMarshal.AsImmutableArray(codes));
    }

    public static string Encode(IEnumerable<CodeInfo> codes)
    {
        var text = new StringBuilder();
        foreach (var (code, display) in codes)
        {
            text.Append(text.Length == 0 ? "" : "\n").Append(code);
            if (display is not null)
            {
                text.Append('\t').Append(display);
            }
        }

        return text.ToString();
    }
}
