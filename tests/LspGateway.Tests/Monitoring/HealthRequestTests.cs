using System.Text.Json.Nodes;

namespace FhirPathAspire.LspGateway.Tests.Monitoring;

/// <summary>fhirpath/health and fhirpath/resources, over LSP.</summary>
public sealed class HealthRequestTests
{
    [Fact]
    public async Task A_client_is_told_of_health_and_resources()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync()).Client;
        await client.OpenAsync("Patient.name");
        await client.PublishedAsync(1);

        var health = await client.ResultAsync("fhirpath/health");
        var resources = await client.ResultAsync("fhirpath/resources");

        Assert.Equal("healthy", (string?)Find(health, "analysis")["status"]);
        Assert.Equal("healthy", (string?)Find(health, "responsiveness")["status"]);
        Assert.InRange((long)health!["memory"]!["rss"]!, 1_000_000, 1L << 40);
        Assert.Equal(1, (int?)health["connections"]);
        Assert.Equal(1, (int?)resources!["counts"]!["sessions"]);
        Assert.Equal(1, (int?)resources["counts"]!["documents"]);
        Assert.Equal(800, (double?)resources["thresholds"]!["connections"]);
        Assert.NotEmpty(resources["cpuHistory"]!.AsArray());
    }

    [Fact]
    public async Task A_server_over_standard_input_and_output_answers_as_well()
    {
        await using var server = StdioServerCommand.Start();
        await server.Client.InitializeAsync();

        var health = await server.Client.ResultAsync("fhirpath/health");
        var resources = await server.Client.ResultAsync("fhirpath/resources");

        Assert.Equal("healthy", (string?)health!["status"]);
        Assert.Equal("running", (string?)health["state"]);
        Assert.Equal("healthy", (string?)Find(health, "analysis")["status"]);
        Assert.InRange((double)health["uptime"]!, 1, 600_000);
        Assert.True((bool?)resources!["acceptsSessions"]);
    }

    [Fact]
    public async Task What_fails_again_and_again_is_among_the_last_errors_without_its_text()
    {
        await using var gateway = TestGateway.Create();
        gateway.ExpectsErrors = true;
        var client = (await gateway.StartAsync()).Client;
        await client.OpenAsync("Patient.name");
        await client.PublishedAsync(1);
        gateway.Router.Before = static (_, _) => throw new InvalidOperationException("Patient.name is secret");
        await client.ErrorCodeAsync("textDocument/hover", LspClientDocuments.At(0, 9));

        var errors = (await client.ResultAsync("fhirpath/health"))!["lastErrors"]!.AsArray();

        var error = Assert.Single(errors, error => (string?)error!["operation"] == "textDocument/hover")!;
        Assert.Equal("defect", (string?)error["category"]);
        Assert.DoesNotContain("secret", error.ToJsonString(), StringComparison.Ordinal);
    }

    private static JsonNode Find(JsonNode? health, string name) => Assert.Single(
        health!["services"]!.AsArray(), service => (string?)service!["name"] == name)!;
}
