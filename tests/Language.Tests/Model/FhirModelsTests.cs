using FhirPath.Language.Model;

namespace FhirPath.Language.Tests.Model;

public sealed class FhirModelsTests
{
    [Theory]
    [InlineData("R4", "4.0.1")]
    [InlineData("r4", "4.0.1")]
    [InlineData("4.0.1", "4.0.1")]
    [InlineData("4.0", "4.0.1")]
    [InlineData("R4B", "4.3.0")]
    [InlineData("R5", "5.0.0")]
    public void A_release_is_found_by_name_and_by_version(string name, string version) =>
        Assert.Equal(version, FhirModels.Get(name)?.Version);

    [Theory]
    [InlineData("")]
    [InlineData("R7")]
    [InlineData("4")]
    public void An_unknown_release_has_no_model(string name)
    {
        Assert.Null(FhirModels.Get(name));
        Assert.False(FhirModels.TryGet(name, out _));
    }

    [Fact]
    public void The_default_release_is_known() => Assert.NotNull(FhirModels.Get(FhirModels.DefaultRelease));

    [Fact]
    public void All_threads_get_the_same_model_and_see_the_same_elements()
    {
        var seen = new (FhirModel? Model, ElementInfo? Name)[16];
        Parallel.For(0, seen.Length, index =>
        {
            var model = FhirModels.Get("R5");
            model!.TryGetType("Patient", out var patient);
            seen[index] = (model, patient!.FindElement("name"));
        });

        Assert.All(seen, one => Assert.Equal(seen[0], one));
        Assert.NotNull(seen[0].Name);
    }
}
