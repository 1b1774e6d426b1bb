using FhirPath.Analysis.V1;
using FhirPathAspire.AnalysisService.Hosting;
using FhirPathAspire.AnalysisService.InProcess;
using FhirPathAspire.ServiceDefaults.Listening;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FhirPathAspire.AnalysisService.Tests;

/// <summary>Releases and profiles that the configuration adds.</summary>
public sealed class FhirPackageTests : IDisposable
{
    private readonly SmallFhirPackage _package = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => _package.Dispose();

    [Theory]
    [InlineData("example.small", "small-patient", "deceased + 1", "FP2010")]
    [InlineData("example.small@1.0.0", "http://example.org/small-patient", "name.given", "")]
    [InlineData("R4", "Patient", "photo.url", "")]
    [InlineData("R4", "small-patient", "photo.url", "FP4002")]
    public async Task A_request_may_name_a_configured_package(string release, string context, string text, string codes)
    {
        var service = InProcessAnalysis.Create(Configuration(("Packages:0", _package.Location)));
        var document = Texts.WithText(text);
        document.Options = new AnalysisOptions { FhirRelease = release, Context = context };

        var reply = await new Analysis.AnalysisClient(service.Invoker).DiagnoseAsync(
            new DiagnoseRequest { Document = document }, cancellationToken: Cancelled);

        Assert.Equal(codes, string.Join(' ', reply.Diagnostics
            .Where(diagnostic => diagnostic.Severity == Severity.Error).Select(diagnostic => diagnostic.Code)));
    }

    [Fact]
    public async Task A_profile_has_a_text_and_stands_below_what_it_constrains()
    {
        var service = InProcessAnalysis.Create(Configuration(("Packages:0", _package.Location)));
        var client = new Analysis.AnalysisClient(service.Invoker);
        var document = Texts.WithText("deceased");
        document.Options = new AnalysisOptions { FhirRelease = "example.small", Context = "small-patient" };
        var navigated = await client.NavigateAsync(
            new NavigateRequest { Document = document, Offset = 1 }, cancellationToken: Cancelled);
        var first = await client.NavigateAsync(
            new NavigateRequest { Document = document, Offset = 1, Goal = NavigationGoal.Declaration },
            cancellationToken: Cancelled);
        var place = Assert.Single(navigated.Targets).ModelPlace;
        var read = await client.ReadTypeAsync(
            new ReadTypeRequest { Release = place.Release, Type = place.Type }, cancellationToken: Cancelled);
        var below = await client.FindRelatedTypesAsync(
            new FindRelatedTypesRequest { Release = "example.small", Type = "Patient", Relation = TypeRelation.Subtypes },
            cancellationToken: Cancelled);

        Assert.Equal(("example.small", "small-patient"), (place.Release, place.Type));
        Assert.StartsWith("profile small-patient : Patient\n", read.Text, StringComparison.Ordinal);
        Assert.Contains("\n  deceased[x] : boolean [", read.Text, StringComparison.Ordinal);
        Assert.Equal(("R4", "Patient"), (first.Targets[0].ModelPlace.Release, first.Targets[0].ModelPlace.Type));
        Assert.Contains(below.Nodes, static node => node.Name == "small-patient");
    }

    [Fact]
    public async Task A_request_can_not_name_a_path()
    {
        var service = InProcessAnalysis.Create(Configuration());
        var reply = await new Analysis.AnalysisClient(service.Invoker).CheckExpressionAsync(
            new CheckExpressionRequest { Expression = "1", Options = new AnalysisOptions { FhirRelease = _package.Location } },
            cancellationToken: Cancelled);

        Assert.Equal("FP4001", Assert.Single(reply.Diagnostics).Code);
    }

    [Fact]
    public async Task A_release_nobody_knows_is_told_with_those_that_are()
    {
        var service = InProcessAnalysis.Create(Configuration(("Packages:0", _package.Location)));
        var reply = await new Analysis.AnalysisClient(service.Invoker).CheckExpressionAsync(
            new CheckExpressionRequest { Expression = "1", Options = new AnalysisOptions { FhirRelease = "R9" } },
            cancellationToken: Cancelled);

        Assert.Contains("R4, R4B, R5, example.small", Assert.Single(reply.Diagnostics).Message, StringComparison.Ordinal);
        Assert.Equal(["R4", "R4B", "R5", "example.small"], service.Releases);
    }

    [Theory]
    [InlineData("Packages:0", "example.absent", "has no example.absent")]
    [InlineData("Packages:0", "nowhere.tgz", "There is no file or folder nowhere.tgz")]
    [InlineData("MaxFiles", "0", "MaxFiles")]
    public void A_configuration_that_makes_no_sense_is_refused(string key, string value, string message) => Assert.Contains(
        message,
        Assert.Throws<ConfigurationException>(() => InProcessAnalysis.Create(Configuration((key, value), ("CacheRoot", "/nowhere")))).Message,
        StringComparison.Ordinal);

    [Fact]
    public async Task A_package_that_can_not_be_loaded_is_told_and_the_rest_goes_on()
    {
        _package.Write("package.json", """{"name":"hl7.fhir.r6.core","version":"6.0.0","type":"Core"}""");
        var service = InProcessAnalysis.Create(Configuration(("Packages:0", _package.Location)));

        Assert.False(service.LoadPackages());
        var reply = await new Analysis.AnalysisClient(service.Invoker).CheckExpressionAsync(
            new CheckExpressionRequest { Expression = "1 + 1" }, cancellationToken: Cancelled);
        Assert.Empty(reply.Diagnostics);
    }

    [Fact]
    public async Task The_service_does_not_start_without_a_package_that_it_is_told_to_have()
    {
        Assert.Throws<ConfigurationException>(() => AnalysisHost.Build(
            ["--GRPC_PORT=0", "--urls=http://127.0.0.1:0", "--FhirPackages:Packages:0=nowhere.tgz"]));

        await using var app = AnalysisHost.Build(
            ["--GRPC_PORT=0", "--urls=http://127.0.0.1:0", $"--FhirPackages:Packages:0={_package.Location}"]);
        Assert.NotNull(app.Services.GetRequiredService<FhirPath.Language.Model.ModelCatalog>().Find("example.small"));
        Assert.Throws<OptionsValidationException>(() => AnalysisHost.Build(
            ["--GRPC_PORT=0", "--urls=http://127.0.0.1:0", "--FhirPackages:MaxFiles=0"]));
    }

    private static IConfiguration Configuration(params (string Key, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting =>
            KeyValuePair.Create($"FhirPackages:{setting.Key}", (string?)setting.Value)))
        .Build();
}
