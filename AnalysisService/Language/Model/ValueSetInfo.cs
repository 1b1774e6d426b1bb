using System.Collections.Immutable;
using System.Diagnostics;

namespace FhirPath.Language.Model;

/// <summary>
/// The codes that a value set allows, all of them: a value set that the definitions alone can't expand in full is no
/// part of a model. Immutable; the codes are decoded on first use.
/// </summary>
[DebuggerDisplay("{Url}")]
public sealed class ValueSetInfo
{
    private readonly Lazy<ValueSetCodes> _codes;

    internal ValueSetInfo(string url, IModelSource source, int definition)
    {
        Url = url;
        _codes = new Lazy<ValueSetCodes>(() => ValueSetCodes.Decode(source.ReadDefinition(definition)));
    }

    /// <summary>Canonical URL, without a version.</summary>
    public string Url { get; }

    /// <summary>The codes in the order of the definitions, each once, whatever code systems they are of.</summary>
    public ImmutableArray<CodeInfo> Codes => _codes.Value.All;

    /// <summary>True for a code of the value set; case matters.</summary>
    public bool Contains(ReadOnlySpan<char> code) => _codes.Value.Contains(code);
}
