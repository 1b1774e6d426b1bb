namespace FhirPathAspire.LspGateway.Tests.Commands;

/// <summary><c>--fhir-package</c>: releases and profiles beside those that are built in.</summary>
public sealed class FhirPackageTests : IDisposable
{
    private readonly SmallFhirPackage _package = new();

    public void Dispose() => _package.Dispose();

    [Fact]
    public async Task Check_knows_the_profiles_of_a_package()
    {
        var (output, _, exitCode) = await GatewayRun.WithInputAsync(
            "photos", "check", "-", "--fhir-package", _package.Location, "--fhir", "example.small", "--context", "small-patient");

        Assert.Contains("error FP2001: 'photos' is no element of small-patient.", output, StringComparison.Ordinal);
        Assert.Equal(1, exitCode);
    }

    [Fact]
    public async Task Check_ends_with_a_line_and_2_where_a_package_is_not_there()
    {
        var (output, errors, exitCode) = await GatewayRun.WithInputAsync("name", "check", "-", "--fhir-package", "nowhere.tgz");

        Assert.Empty(output);
        Assert.Equal(
            "--fhir-package: There is no file or folder nowhere.tgz. Give the path of a .tgz or folder, or the name of a package.",
            errors.Trim());
        Assert.Equal(2, exitCode);
    }

    [Fact]
    public async Task Check_ends_with_2_where_a_package_can_not_be_loaded()
    {
        _package.Write("package.json", """{"name":"hl7.fhir.r6.core","version":"6.0.0","type":"Core"}""");

        var (_, errors, exitCode) = await GatewayRun.WithInputAsync("name", "check", "-", "--fhir-package", _package.Location);

        Assert.Contains("hl7.fhir.r6.core@6.0.0 can't be loaded", errors, StringComparison.Ordinal);
        Assert.Equal(2, exitCode);
    }

    [Fact]
    public async Task A_broken_definition_is_told_and_the_rest_is_checked()
    {
        _package.Write("StructureDefinition-bad.json", """{"resourceType":"StructureDefinition","type":7}""");

        var (output, errors, exitCode) = await GatewayRun.WithInputAsync(
            "photos", "check", "-", "--fhir-package", _package.Location, "--fhir", "example.small", "--context", "SmallPatient");

        Assert.Contains("StructureDefinition-bad.json holds no StructureDefinition", errors, StringComparison.Ordinal);
        Assert.Contains("FP2001", output, StringComparison.Ordinal);
        Assert.Equal(1, exitCode);
    }

    [Fact]
    public async Task A_service_is_told_that_the_option_is_not_for_it()
    {
        var (_, errors, exitCode) = await GatewayRun.WithInputAsync(null, "--fhir-package", _package.Location);

        Assert.Contains("FhirPackages:Packages", errors, StringComparison.Ordinal);
        Assert.Equal(2, exitCode);
    }

    [Fact]
    public async Task A_server_for_one_editor_knows_the_profiles_of_a_package()
    {
        await using var server = StdioServerCommand.Run(["--stdio", "--fhir-package", _package.Location]);
        await server.Client.InitializeAsync();
        const string text = "// @fhir example.small\n// @context small-patient\nphotos";
        await server.Client.OpenAsync(text);

        var published = await server.Client.PublishedAsync(1);

        Assert.Equal("FP2001", (string?)Assert.Single(published)?["code"]);
    }

    [Fact]
    public async Task A_server_for_one_editor_does_not_start_without_its_packages()
    {
        var (_, errors, exitCode) = await GatewayRun.WithInputAsync(null, "--stdio", "--fhir-package", "nowhere.tgz");

        Assert.Contains("LspGateway can't start: There is no file or folder nowhere.tgz.", errors, StringComparison.Ordinal);
        Assert.Equal(1, exitCode);
    }
}
