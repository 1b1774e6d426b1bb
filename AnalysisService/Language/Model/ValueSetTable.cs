using System.Collections.Immutable;

namespace FhirPath.Language.Model;

/// <summary>The value sets of a model by URL.</summary>
internal sealed class ValueSetTable
{
    private readonly Dictionary<string, ValueSetInfo>.AlternateLookup<ReadOnlySpan<char>> _byUrl;

    public ValueSetTable(ImmutableArray<ValueSetInfo> all)
    {
        All = all;
        _byUrl = all.ToDictionary(valueSet => valueSet.Url, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public ImmutableArray<ValueSetInfo> All { get; }

    public ValueSetInfo? Find(ReadOnlySpan<char> canonicalUrl)
    {
        var bar = canonicalUrl.LastIndexOf('|');
        return _byUrl.TryGetValue(bar < 0 ? canonicalUrl : canonicalUrl[..bar], out var found) ? found : null;
    }
}
