using System.Collections.Immutable;

namespace FhirPath.Language.Model;

/// <summary>The value sets of a model by URL, and those of the model below it.</summary>
internal sealed class ValueSetTable
{
    private readonly Dictionary<string, ValueSetInfo>.AlternateLookup<ReadOnlySpan<char>> _byUrl;

    private readonly FhirModel? _below;

    public ValueSetTable(ImmutableArray<ValueSetInfo> all, FhirModel? below)
    {
        All = all;
        _below = below;
        var byUrl = new Dictionary<string, ValueSetInfo>(all.Length, StringComparer.Ordinal);
        foreach (var valueSet in all)
        {
            byUrl.Add(valueSet.Url, valueSet);
        }

        _byUrl = byUrl.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Those of the model itself.</summary>
    public ImmutableArray<ValueSetInfo> All { get; }

    public ValueSetInfo? Find(ReadOnlySpan<char> canonicalUrl)
    {
        var bar = canonicalUrl.LastIndexOf('|');
        return _byUrl.TryGetValue(bar < 0 ? canonicalUrl : canonicalUrl[..bar], out var found)
            ? found
            : _below?.FindValueSet(canonicalUrl);
    }
}
