using System.Diagnostics;
using System.Net;
using FhirPathAspire.Integration.Tests.Graphs;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FhirPathAspire.Integration.Tests.Embedded;

[Collection(AloneCollection.Name)]
public sealed class RestartTests(GraphFixture graph) : IClassFixture<GraphFixture>
{
    private static readonly TimeSpan BackWithin = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task A_killed_analysis_replica_is_back_where_it_was_within_five_seconds_and_the_gateway_stays_up()
    {
        var before = Stopwatch.StartNew();
        var replica = await graph.KillReplicaAsync("analysis");
        var crashed = await graph.WaitForReplicaAsync(replica, "the crash is seen", now => now.ExitCode == 137);
        var back = await graph.WaitForReplicaAsync(replica, $"{replica} is back", IsBack);
        before.Stop();

        Assert.InRange(before.Elapsed, TimeSpan.Zero, BackWithin);
        Assert.Equal(crashed.Snapshot.Urls, back.Snapshot.Urls);
        await AssertGatewayHealthyAsync();
    }

    [Fact]
    public async Task A_killed_gateway_is_back_at_its_old_ports()
    {
        var endpoint = graph.HttpEndpoint;
        var replica = await graph.KillReplicaAsync("lsp-gateway");
        await graph.WaitForReplicaAsync(replica, $"{replica} is seen to crash", now => now.ExitCode == 137);
        await graph.WaitForReplicaAsync(replica, $"{replica} is back", IsBack);

        Assert.Equal(endpoint, graph.HttpEndpoint);
        await AssertGatewayHealthyAsync();
    }

    [Fact]
    public async Task A_replica_that_was_stopped_stays_stopped_until_it_is_started()
    {
        var replicas = await GraphReport.CurrentAsync(graph.App);
        var replica = replicas.Last(known => known.Resource.Name == "analysis").ResourceId;

        await ExecuteAsync(replica, KnownResourceCommands.StopCommand);
        Assert.True(graph.App.ResourceNotifications.TryGetCurrentState(replica, out var stopped));
        Assert.Equal(KnownResourceStates.Exited, stopped?.Snapshot.State?.Text);
        Assert.Equal(0, stopped?.Snapshot.ExitCode);

        await ExecuteAsync(replica, KnownResourceCommands.StartCommand);
        await graph.WaitForReplicaAsync(replica, $"{replica} is healthy again", IsBack);
    }

    [Fact]
    public async Task A_restart_on_request_is_a_new_process()
    {
        var replica = (await GraphReport.CurrentAsync(graph.App)).First(known => known.Resource.Name == "analysis");
        var before = GraphReport.ProcessId(replica.Snapshot);

        await ExecuteAsync(replica.ResourceId, KnownResourceCommands.RestartCommand);
        var after = await graph.WaitForReplicaAsync(replica.ResourceId, "it is healthy again", IsBack);

        Assert.NotEqual(before, GraphReport.ProcessId(after.Snapshot));
    }

    private static bool IsBack(CustomResourceSnapshot now) =>
        now is { State.Text: KnownResourceStates.Running, HealthStatus: HealthStatus.Healthy };

    private async Task ExecuteAsync(string replica, string command)
    {
        var result = await graph.App.ResourceCommands.ExecuteCommandAsync(
            replica, command, TestContext.Current.CancellationToken);
        Assert.True(result.Success, result.ErrorMessage);
    }

    private async Task AssertGatewayHealthyAsync()
    {
        using var client = graph.App.CreateHttpClient("lsp-gateway", "http");
        using var response = await client.GetAsync(
            new Uri("/health", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
