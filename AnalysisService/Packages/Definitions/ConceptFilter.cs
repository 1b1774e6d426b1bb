namespace FhirPath.Packages.Definitions;

/// <summary>A condition on a property of codes.</summary>
internal sealed record ConceptFilter(string? Property, string? Op, string? Value);
