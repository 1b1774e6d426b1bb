namespace FhirPath.Packages.Compiling;

/// <summary>An extension on its way into the asset.</summary>
/// <param name="Url">URL, or the name of one inside another.</param>
/// <param name="Type">Name of its type.</param>
/// <param name="Around">Index of the extension that it is inside of; -1 for none.</param>
internal sealed record ExtensionDraft(string Url, string Type, int Around);
