using System.Collections.Immutable;

namespace FhirPath.Packages.Definitions;

/// <summary>The parts of a FHIR CodeSystem that tell its codes.</summary>
internal sealed record CodeSystem
{
    public string? Url { get; set; }

    public string? Version { get; set; }

    /// <summary><c>complete</c> where the definition lists all codes.</summary>
    public string? Content { get; set; }

    public ImmutableArray<Concept> Concept { get; set; } = [];
}
