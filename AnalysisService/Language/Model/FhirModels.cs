using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using FhirPath.Language.Model.Binary;

namespace FhirPath.Language.Model;

/// <summary>
/// The FHIR releases this build knows. A model is read from its embedded asset on first use, once, and shared by all
/// threads from then on.
/// </summary>
public static class FhirModels
{
    // One row a release: the name that options and directives use, other spellings, the asset.
    private static readonly ReleaseEntry[] Entries =
    [
        new("R4", ["4.0", "4.0.1"], "r4.fhirmodel"),
        new("R4B", ["4.3", "4.3.0"], "r4b.fhirmodel"),
        new("R5", ["5.0", "5.0.0"], "r5.fhirmodel"),
    ];

    /// <summary>Release that is assumed where none is named.</summary>
    public const string DefaultRelease = "R4";

    /// <summary>Names of the releases, oldest first.</summary>
    public static ImmutableArray<string> Releases { get; } = [.. Entries.Select(entry => entry.Release)];

    /// <summary>The model of a release by name (<c>R4</c>, in any case) or version (<c>4.0.1</c>), or null.</summary>
    public static FhirModel? Get(string release) => TryGet(release, out var model) ? model : null;

    /// <summary>As <see cref="Get"/>, in the form of a test.</summary>
    public static bool TryGet(string release, [NotNullWhen(true)] out FhirModel? model)
    {
        model = Array.Find(Entries, entry => entry.Answers(release))?.Model.Value;
        return model is not null;
    }

    private sealed class ReleaseEntry(string release, string[] otherNames, string asset)
    {
        public string Release => release;

        public Lazy<FhirModel> Model { get; } = new(() => ModelAsset.LoadEmbedded(asset));

        public bool Answers(string name) =>
            string.Equals(name, release, StringComparison.OrdinalIgnoreCase)
            || Array.IndexOf(otherNames, name) >= 0;
    }
}
