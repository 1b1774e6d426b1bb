using Aspire.Hosting.Testing;
using FhirPathAspire.Integration.Tests.Graphs;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FhirPathAspire.Benchmarks.Graph;

/// <summary>The whole graph, started through the AppHost on free ports.</summary>
internal sealed class RunningGraph(DistributedApplication app) : IAsyncDisposable
{
    /// <summary>Where editors connect over TCP.</summary>
    public Uri Lsp => app.GetEndpoint("lsp-gateway", "lsp");

    /// <summary>Where the gateway serves pages.</summary>
    public Uri Http => app.GetEndpoint("lsp-gateway", "http");

    /// <summary>Where browsers connect.</summary>
    public Uri WebSocket => new UriBuilder(app.GetEndpoint("lsp-gateway", "http")) { Scheme = "ws", Path = "/lsp" }.Uri;

    /// <summary>Starts it, and waits until everything is healthy.</summary>
    public static async Task<RunningGraph> StartAsync(CancellationToken cancellationToken)
    {
        var builder = await DistributedApplicationTestingBuilder.CreateAsync<Projects.AppHost>(
            ["--environment", "Production"], cancellationToken);
        var app = await builder.BuildAsync(cancellationToken);
        await app.StartAsync(cancellationToken);
        foreach (var resource in (string[])["analysis", "lsp-gateway"])
        {
            await app.ResourceNotifications.WaitForResourceHealthyAsync(resource, cancellationToken);
        }

        return new RunningGraph(app);
    }

    /// <summary>The processes of a resource that run now, in the order of its replicas.</summary>
    public async Task<IReadOnlyList<int>> ProcessIdsAsync(string resource) =>
    [
        .. (await GraphReport.CurrentAsync(app))
            .Where(replica => replica.Resource.Name == resource && IsUp(replica))
            .OrderBy(static replica => replica.ResourceId, StringComparer.Ordinal)
            .Select(static replica => GraphReport.ProcessId(replica.Snapshot)),
    ];

    /// <summary>Waits until as many processes as before are healthy, and one at least is another.</summary>
    public async Task WaitUntilReplacedAsync(
        string resource, IReadOnlyList<int> before, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(250));
        while (!IsWhole(await GraphReport.CurrentAsync(app)))
        {
            await timer.WaitForNextTickAsync(cancellationToken);
        }

        bool IsWhole(IReadOnlyList<ResourceEvent> all)
        {
            var now = all.Where(replica => replica.Resource.Name == resource && IsUp(replica)).ToList();
            return now.Count == before.Count
                && now.Exists(replica => !before.Contains(GraphReport.ProcessId(replica.Snapshot)));
        }
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static bool IsUp(ResourceEvent replica) =>
        replica.Snapshot is { State.Text: "Running", HealthStatus: HealthStatus.Healthy };
}
