namespace FhirPath.Packages.Definitions;

/// <summary>The parts of a FHIR ValueSet that tell its codes.</summary>
internal sealed record ValueSet
{
    public string? Url { get; set; }

    public ValueSetCompose? Compose { get; set; }
}
