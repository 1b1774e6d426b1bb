using System.Collections.Immutable;

namespace FhirPath.Packages.Definitions;

/// <summary>The elements of a snapshot, the inherited ones included, or those that a differential changes.</summary>
internal sealed record ElementList
{
    public ImmutableArray<ElementDefinition> Element { get; set; } = [];
}
