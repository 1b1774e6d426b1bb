using Aspire.Hosting;
using Aspire.Hosting.Testing;

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

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
