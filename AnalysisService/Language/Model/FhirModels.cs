using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using FhirPath.Language.Model.Binary;

namespace FhirPath.Language.Model;

/// <summary>The FHIR releases of this build, each read from its embedded asset.</summary>
public static class FhirModels
{
    /// <summary>Release that is assumed where none is named.</summary>
    public const string DefaultRelease = "R4";

    /// <summary>The catalog of this build's releases, one row each: name, other spellings, asset.</summary>
    public static ModelCatalog BuiltIn { get; } = new(
    [
        new("R4", ["4.0", "4.0.1"], () => ModelAsset.LoadEmbedded("r4.fhirmodel")),
        new("R4B", ["4.3", "4.3.0"], () => ModelAsset.LoadEmbedded("r4b.fhirmodel")),
        new("R5", ["5.0", "5.0.0"], () => ModelAsset.LoadEmbedded("r5.fhirmodel")),
    ]);

    /// <summary>Names of the releases, oldest first.</summary>
    public static ImmutableArray<string> Releases => BuiltIn.Releases;

    /// <summary>The model of a release by name (<c>R4</c>, in any case) or version (<c>4.0.1</c>), or null.</summary>
    public static FhirModel? Get(string release) => BuiltIn.Find(release);

    /// <summary>As <see cref="Get"/>, in the form of a test.</summary>
    public static bool TryGet(string release, [NotNullWhen(true)] out FhirModel? model)
    {
        model = BuiltIn.Find(release);
        return model is not null;
    }
}
