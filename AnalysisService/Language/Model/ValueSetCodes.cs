using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace FhirPath.Language.Model;

/// <summary>
/// The codes of a value set, decoded. As text they are a line each, the display behind a tab: neither can be in a code
/// (https://hl7.org/fhir/datatypes.html#code).
/// </summary>
internal sealed class ValueSetCodes
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _codes;

    private ValueSetCodes(ImmutableArray<CodeInfo> all)
    {
        All = all;
        _codes = all.Select(code => code.Code)
            .ToFrozenSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public ImmutableArray<CodeInfo> All { get; }

    public bool Contains(ReadOnlySpan<char> code) => _codes.Contains(code);

    public static ValueSetCodes Decode(string? text)
    {
        var codes = ImmutableArray.CreateBuilder<CodeInfo>();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var tab = line.IndexOf('\t');
            codes.Add(tab < 0
                ? new CodeInfo(line.ToString(), null)
                : new CodeInfo(line[..tab].ToString(), line[(tab + 1)..].ToString()));
        }

        return new ValueSetCodes(codes.DrainToImmutable());
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
