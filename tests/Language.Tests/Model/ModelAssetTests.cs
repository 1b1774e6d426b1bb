using FhirPath.Language.Model.Binary;

namespace FhirPath.Language.Tests.Model;

public sealed class ModelAssetTests
{
    [Fact]
    public void Data_that_is_no_asset_is_refused() =>
        Assert.Throws<InvalidDataException>(() => ModelAsset.Load("PK no asset"u8.ToArray()));

    [Fact]
    public void An_asset_of_another_format_version_is_refused() =>
        Assert.Throws<InvalidDataException>(() => ModelAsset.Load([.. AssetFormat.Magic, AssetFormat.Version + 1]));

    [Fact]
    public void A_build_without_the_asset_says_so() =>
        Assert.Contains("r99", Assert.Throws<InvalidOperationException>(() => ModelAsset.LoadEmbedded("r99.fhirmodel")).Message,
            StringComparison.Ordinal);
}
