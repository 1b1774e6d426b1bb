namespace FhirPath.Packages.Definitions;

/// <summary>A FHIR Reference, of which only where it leads matters.</summary>
internal sealed record ResourceReference(string? Reference);
