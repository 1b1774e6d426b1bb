namespace FhirPath.Packages.Definitions;

/// <summary>The parts of a FHIR StructureDefinition that the model is made from.</summary>
internal sealed record StructureDefinition
{
    public string? Id { get; set; }

    public string? Url { get; set; }

    public string? Name { get; set; }

    public string? Type { get; set; }

    public string? Kind { get; set; }

    public string? Derivation { get; set; }

    public string? BaseDefinition { get; set; }

    public string? FhirVersion { get; set; }

    public string? Description { get; set; }

    public bool Abstract { get; set; }

    public ElementList? Snapshot { get; set; }

    /// <summary>Of a profile what it says itself; all there is where a package leaves snapshots out.</summary>
    public ElementList? Differential { get; set; }
}
