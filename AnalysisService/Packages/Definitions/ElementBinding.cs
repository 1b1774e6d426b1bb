namespace FhirPath.Packages.Definitions;

/// <summary>The binding of a coded element.</summary>
internal sealed record ElementBinding(string? Strength, string? ValueSet);
