using System.Collections.Immutable;

namespace FhirPath.Packages.Definitions;

/// <summary>What a ValueSet is made of: what any include selects, less what any exclude does.</summary>
internal sealed record ValueSetCompose
{
    public ImmutableArray<ConceptSet> Include { get; set; } = [];

    public ImmutableArray<ConceptSet> Exclude { get; set; } = [];
}
