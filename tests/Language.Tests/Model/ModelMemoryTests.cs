using System.Globalization;
using System.Runtime.CompilerServices;
using FhirPath.Language.Model;
using FhirPath.Language.Model.Binary;

namespace FhirPath.Language.Tests.Model;

/// <summary>What a model costs in memory at most, with everything in it decoded and kept.</summary>
[Collection(MemoryCollection.Name)]
public sealed class ModelMemoryTests
{
    private const long MostBytes = 15_000_000;

    public static TheoryData<string> Releases => [.. FhirModels.Releases];

    [Theory]
    [MemberData(nameof(Releases))]
    public void A_model_with_everything_decoded_stays_within_15_MB(string release)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (model, texts) = LoadEverything($"{release.ToLowerInvariant()}.fhirmodel");
        var used = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(model);

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{release}: {used:N0} bytes, {texts:N0} characters of texts read"));
        Assert.InRange(used, 0, MostBytes);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (FhirModel Model, long Texts) LoadEverything(string asset)
    {
        var model = ModelAsset.LoadEmbedded(asset);
        var texts = 0L;
        foreach (var type in model.Types.Concat(model.ProfileTable.Types))
        {
            texts += type.Definition?.Length ?? 0;
            texts += type.AllElements.Sum(element => element.Definition?.Length ?? 0);
        }

        texts += model.ValueSets.Sum(valueSet => valueSet.Contains("") ? 0 : valueSet.Codes.Length);
        return (model, texts);
    }
}
