using System.Collections.Immutable;

namespace FhirPath.Packages.Definitions;

/// <summary>An include or exclude of a ValueSet: codes that are of the system and of each of the value sets.</summary>
internal sealed record ConceptSet
{
    public string? System { get; set; }

    public string? Version { get; set; }

    public ImmutableArray<Concept> Concept { get; set; } = [];

    /// <summary>Conditions on properties of the codes, which hold all.</summary>
    public ImmutableArray<ConceptFilter> Filter { get; set; } = [];

    public ImmutableArray<string> ValueSet { get; set; } = [];
}
