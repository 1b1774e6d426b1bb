namespace FhirPath.Packages.Compiling;

/// <summary>Profiles and extensions on their way into the asset.</summary>
/// <param name="Types">The narrowed types, with a name each that no type of the model has.</param>
/// <param name="Profiles">What each profile is called.</param>
/// <param name="Extensions">Extensions, each before those inside it.</param>
internal sealed record ProfileDrafts(
    IReadOnlyList<TypeDraft> Types, IReadOnlyList<ProfileDraft> Profiles, IReadOnlyList<ExtensionDraft> Extensions)
{
    public static ProfileDrafts None { get; } = new([], [], []);
}
