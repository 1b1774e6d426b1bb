namespace FhirPath.Packages.Definitions;

/// <summary>An extension on an element's type.</summary>
internal sealed record TypeExtension(string? Url, string? ValueUrl, string? ValueUri);
