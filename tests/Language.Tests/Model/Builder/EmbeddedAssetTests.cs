using FhirPath.Language.Model;
using FhirPath.ModelBuilder;
using FhirPath.Packages.Compiling;
using FhirPath.Packages.Rendering;

namespace FhirPath.Language.Tests.Model.Builder;

/// <summary>The committed assets against the tool that writes them, without the network.</summary>
public sealed class EmbeddedAssetTests
{
    public static TheoryData<string> Releases => [.. FhirModels.Releases];

    [Fact]
    public void The_tool_builds_the_releases_that_the_product_knows() =>
        Assert.Equal(FhirModels.Releases, ReleaseSource.All.Select(source => source.Release));

    // One release: compressing the texts as well as can be takes seconds.
    [Fact]
    public void What_is_read_from_an_asset_renders_to_the_same_bytes()
    {
        const string release = FhirModels.DefaultRelease;
        var source = ReleaseSource.All.Single(source => source.Release == release);

        Assert.Equal(
            ReadEmbedded(source.AssetName),
            AssetWriter.Write(release, DraftOf(FhirModels.Get(release)!), null, AssetCompression.Small));
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public void An_asset_stays_compact(string release)
    {
        var source = ReleaseSource.All.Single(source => source.Release == release);

        Assert.InRange(ReadEmbedded(source.AssetName).Length, 100_000, 700_000);
    }

    private static byte[] ReadEmbedded(string name)
    {
        using var stream = typeof(FhirModel).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static ModelDraft DraftOf(FhirModel model) => new(
        model.Version,
        [.. model.Types.Select(DraftOf)],
        [.. model.ValueSets.Select(valueSet => new ValueSetDraft(valueSet.Url, valueSet.Codes))])
    {
        Profiles = new ProfileDrafts(
            [.. model.ProfileTable.Types.Select(DraftOf)],
            [.. model.Profiles.Select(profile => new ProfileDraft(profile.Url, profile.Name, profile.Type.Name))],
            DraftsOf(model.Extensions)),
    };

    // Those inside an extension follow all that are around them, in turns.
    private static List<ExtensionDraft> DraftsOf(IEnumerable<ExtensionInfo> extensions)
    {
        var drafts = new List<ExtensionDraft>();
        foreach (var extension in extensions)
        {
            var open = new Queue<(ExtensionInfo Extension, int Around)>([(extension, -1)]);
            while (open.TryDequeue(out var next))
            {
                drafts.Add(new ExtensionDraft(next.Extension.Url, next.Extension.Type.Name, next.Around));
                var index = drafts.Count - 1;
                next.Extension.Extensions.ToList().ForEach(inner => open.Enqueue((inner, index)));
            }
        }

        return drafts;
    }

    private static TypeDraft DraftOf(TypeInfo type) => new(type.Name, type.Kind)
    {
        Base = type.Base?.Name,
        IsAbstract = type.IsAbstract,
        IsProfile = type.IsProfile,
        Short = type.Short,
        Definition = type.Definition,
        Elements = [.. type.Elements.Select(DraftOf)],
    };

    private static ElementDraft DraftOf(ElementInfo element) => new(element.Name)
    {
        IsChoice = element.IsChoice,
        IsOverride = element.IsOverride,
        IsSummary = element.IsSummary,
        Types = [.. element.Types.Select(type => type.Name)],
        Min = element.Min,
        Max = element.Max,
        Short = element.Short,
        Definition = element.Definition,
        Targets = element.Targets,
        Binding = element.Binding,
        ContentReference = element.ContentReference,
    };
}
