using FhirPath.Language.Model;
using FhirPath.Language.Model.Binary;
using FhirPath.Packages.Definitions;
using FhirPath.Packages.Rendering;

namespace FhirPath.Packages.Compiling;

/// <summary>Definitions to assets: of a release, or of profiles on top of one.</summary>
internal static class PackageCompiler
{
    /// <summary>The asset of a release with its profiles and extensions.</summary>
    /// <param name="release">Name that it goes by.</param>
    /// <param name="definitions">Everything its package defines.</param>
    /// <param name="foreignElements">Paths of elements that do not belong to it.</param>
    /// <param name="compression">How long to take for the long texts.</param>
    /// <param name="problems">Is told what was left out.</param>
    /// <exception cref="DefinitionException">The definitions are of no release.</exception>
    public static byte[] CompileRelease(
        string release,
        DefinitionSet definitions,
        IReadOnlyCollection<string> foreignElements,
        AssetCompression compression,
        List<string> problems)
    {
        var types = ModelCompiler.Compile(definitions, foreignElements);
        problems.AddRange(types.Problems);

        // Profiles are compiled against a finished model, the same way whether it is their own release or not.
        var model = ModelAsset.Load(AssetWriter.Write(release, types, null, AssetCompression.Fast));
        var profiles = ProfileCompiler.Compile(definitions, model, problems);
        var whole = types with
        {
            Profiles = profiles,
            ValueSets = ModelCompiler.ValueSetsOf([.. types.Types, .. profiles.Types], definitions),
        };
        return AssetWriter.Write(release, whole, null, compression);
    }

    /// <summary>The asset of profiles and extensions on top of a release.</summary>
    /// <param name="name">Name that they go by.</param>
    /// <param name="definitions">Everything their package defines.</param>
    /// <param name="below">The release.</param>
    /// <param name="problems">Is told what was left out.</param>
    public static byte[] CompileProfiles(
        string name, DefinitionSet definitions, FhirModel below, List<string> problems)
    {
        problems.AddRange(definitions.Problems);
        var profiles = ProfileCompiler.Compile(definitions, below, problems);
        var valueSets = ModelCompiler.ValueSetsOf(profiles.Types, definitions);
        var draft = new ModelDraft(below.Version, [], valueSets) { Profiles = profiles };
        return AssetWriter.Write(name, draft, below, AssetCompression.Fast);
    }
}
