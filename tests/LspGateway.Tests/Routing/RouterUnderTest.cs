using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Routing;
using FhirPathAspire.LspGateway.Routing.Circuits;
using FhirPathAspire.ServiceDefaults.Lifecycle;
using FhirPathAspire.ServiceDefaults.Recovery;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FhirPathAspire.LspGateway.Tests.Routing;

/// <summary>The router as the gateway hosts it, with replicas named by configuration.</summary>
internal sealed class RouterUnderTest : IAsyncDisposable
{
    private static int _documents;

    private readonly IHost _host;

    private RouterUnderTest(IHost host) => _host = host;

    public ReplicaSet Replicas => _host.Services.GetRequiredService<ReplicaSet>();

    private IAnalysisRouter Router => _host.Services.GetRequiredService<IAnalysisRouter>();

    /// <summary>Starts the router and waits until every replica is known to serve.</summary>
    public static async Task<RouterUnderTest> StartAsync(params AnalysisProcess[] processes)
    {
        var router = await StartWithoutWaitingAsync([], [.. processes.Select(static process => process.Address)]);
        await router.ServingAsync(processes.Length);
        return router;
    }

    public static async Task<RouterUnderTest> StartWithoutWaitingAsync(
        IReadOnlyList<(string Name, string Value)> settings, params string[] addresses)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        foreach (var (name, value) in settings)
        {
            builder.Configuration[name] = value;
        }

        for (var index = 0; index < addresses.Length; index++)
        {
            builder.Configuration[$"services:analysis:grpc:{index}"] = addresses[index];
        }

        builder.Configuration["Analysis:ConnectionsToSingleAddress"] = "1";
        if (settings.All(static setting => setting.Name != "Analysis:Fallback"))
        {
            // What the replicas do is tested without somebody who does it in their place.
            builder.Configuration["Analysis:Fallback"] = "Off";
        }

        // A replica that comes back is asked evenly at once, where a test does not want it otherwise.
        builder.Configuration["Analysis:SlowStartSeconds"] ??= "0";

        builder.Services.AddServiceDiscovery();
        builder.Services.AddServerCore(builder.Configuration);
        builder.Services.AddAnalysisRouting(builder.Configuration);
        var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        return new RouterUnderTest(host);
    }

    /// <summary>What the configuration names from now on: no more than at the start, each distinct.</summary>
    public void Rename(params string[] addresses)
    {
        var configuration = _host.Services.GetRequiredService<IConfiguration>();
        foreach (var (index, known) in configuration.GetSection("services:analysis:grpc").GetChildren().ToArray().Index())
        {
            // A name that is there twice counts once.
            known.Value = addresses[index % addresses.Length];
        }

        ((IConfigurationRoot)configuration).Reload();
    }

    public RecoveryCoordinator Recovery => _host.Services.GetRequiredService<RecoveryCoordinator>();

    /// <summary>Waits until so many replicas are known to serve, and are given questions.</summary>
    public Task ServingAsync(int count) => UntilAsync(statuses => statuses.Count(static one => one.IsPreferred) == count);

    /// <summary>Waits until what is known of the replicas is as wanted.</summary>
    public async Task UntilAsync(Predicate<IReadOnlyList<ReplicaStatus>> isAsWanted)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(20));
        while (!isAsWanted(Replicas.Statuses))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), limit.Token);
        }
    }

    /// <summary>Asks for the diagnostics of a new version of a document: a string that is not closed.</summary>
    public async Task<DiagnoseReply> DiagnoseAsync(string uri)
    {
        var version = Interlocked.Increment(ref _documents);
        var document = new AnalysisDocument(
            uri, $"// {version}\n'not closed", new AnalysisOptions { Context = "Patient" });
        return await DiagnoseAsync(document);
    }

    public Task<DiagnoseReply> DiagnoseAsync(AnalysisDocument document) => Router.CallAsync(
        document,
        static (client, message, options) =>
            client.DiagnoseAsync(new DiagnoseRequest { Document = message }, options),
        TestContext.Current.CancellationToken);

    /// <summary>As the other, and tells which messages carried the question.</summary>
    public Task<DiagnoseReply> DiagnoseAsync(AnalysisDocument document, List<Document> sent) => Router.CallAsync(
        document,
        (client, message, options) =>
        {
            sent.Add(message);
            return client.DiagnoseAsync(new DiagnoseRequest { Document = message }, options);
        },
        TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }
}
