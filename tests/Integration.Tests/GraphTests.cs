using System.Net;
using FhirPathAspire.Integration.Tests.Graphs;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FhirPathAspire.Integration.Tests;

public sealed class GraphTests(GraphFixture graph) : IClassFixture<GraphFixture>
{
    [Fact]
    public async Task The_graph_has_two_analysis_replicas_and_one_gateway_all_healthy()
    {
        var replicas = await GraphReport.CurrentAsync(graph.App);

        Assert.Equal(2, replicas.Count(replica => replica.Resource.Name == "analysis"));
        Assert.Single(replicas, replica => replica.Resource.Name == "lsp-gateway");
        Assert.All(
            replicas.Where(replica => replica.Resource.Name is "analysis" or "lsp-gateway"),
            replica => Assert.Equal(HealthStatus.Healthy, replica.Snapshot.HealthStatus));
    }

    [Theory]
    [InlineData("lsp-gateway", "/health")]
    [InlineData("lsp-gateway", "/alive")]
    [InlineData("analysis", "/health")]
    [InlineData("analysis", "/alive")]
    [InlineData("analysis", "/metrics")]
    public async Task Every_service_answers_its_probes(string resource, string path)
    {
        using var client = graph.App.CreateHttpClient(resource, "http");

        using var response = await client.GetAsync(
            new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Several_graphs_run_side_by_side_on_ports_of_their_own()
    {
        var other = new GraphFixture();
        await using (other)
        {
            await other.InitializeAsync();

            Assert.NotEqual(graph.HttpEndpoint.Port, other.HttpEndpoint.Port);
            Assert.NotEqual(graph.LspEndpoint.Port, other.LspEndpoint.Port);
        }
    }
}
