namespace FhirPathAspire.Integration.Tests.Graphs;

/// <summary>
/// A whole graph, started through the AppHost as a user does but on random ports. One for each test class that asks
/// for it (<c>IClassFixture</c>) or each collection; any number run side by side.
/// </summary>
public sealed class GraphFixture : IAsyncLifetime
{
    private DistributedApplication? _app;

    public DistributedApplication App => _app ?? throw new InvalidOperationException("The graph did not start.");

    /// <summary>Where editors connect over TCP.</summary>
    public Uri LspEndpoint => App.GetEndpoint("lsp-gateway", "lsp");

    /// <summary>The gateway over HTTP: health, playground, WebSocket.</summary>
    public Uri HttpEndpoint => App.GetEndpoint("lsp-gateway", "http");

    /// <summary>The WebSocket that speaks LSP.</summary>
    public Uri WebSocketEndpoint => new UriBuilder(HttpEndpoint) { Scheme = "ws", Path = "/lsp" }.Uri;

    public async ValueTask InitializeAsync()
    {
        var builder = await DistributedApplicationTestingBuilder.CreateAsync<Projects.AppHost>(
            ["--environment", "Development"], CancellationToken.None);
        _app = await builder.BuildAsync(CancellationToken.None);
        await _app.StartAsync(CancellationToken.None);
        await WaitUntilHealthyAsync("analysis");
        await WaitUntilHealthyAsync("lsp-gateway");
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
    }

    /// <summary>Waits until every replica of a resource runs and is healthy.</summary>
    public Task WaitUntilHealthyAsync(string resource) => Bounded.WaitAsync(
        cancellation => App.ResourceNotifications.WaitForResourceHealthyAsync(resource, cancellation),
        $"{resource} is healthy",
        () => GraphReport.Write(App));

    /// <summary>Waits until one replica is as asked.</summary>
    public Task<ResourceEvent> WaitForReplicaAsync(
        string replica, string what, Func<CustomResourceSnapshot, bool> isAsAsked) =>
        Bounded.WaitAsync(
            cancellation => App.ResourceNotifications.WaitForResourceAsync(
                replica, change => change.ResourceId == replica && isAsAsked(change.Snapshot), cancellation),
            what,
            () => GraphReport.Write(App));

    /// <summary>Kills the process of one replica as <c>kill -9</c> does, and answers the replica's name.</summary>
    public async Task<string> KillReplicaAsync(string resource, int index = 0)
    {
        var replicas = await GraphReport.CurrentAsync(App);
        var victim = replicas.Where(replica => replica.Resource.Name == resource)
            .OrderBy(replica => replica.ResourceId, StringComparer.Ordinal)
            .ElementAt(index);
        using var process = System.Diagnostics.Process.GetProcessById(GraphReport.ProcessId(victim.Snapshot));
        process.Kill();
        return victim.ResourceId;
    }
}
