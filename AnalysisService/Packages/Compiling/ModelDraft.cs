namespace FhirPath.Packages.Compiling;

/// <summary>A release on its way into the asset.</summary>
/// <param name="Version">FHIR version: <c>4.0.1</c>.</param>
/// <param name="Types">Ordered by name.</param>
/// <param name="ValueSets">Ordered by URL.</param>
internal sealed record ModelDraft(
    string Version, IReadOnlyList<TypeDraft> Types, IReadOnlyList<ValueSetDraft> ValueSets)
{
    public ProfileDrafts Profiles { get; init; } = ProfileDrafts.None;

    /// <summary>What could not be compiled and is left out, a sentence each.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];
}
