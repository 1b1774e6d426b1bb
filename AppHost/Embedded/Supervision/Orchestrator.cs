using FhirPathAspire.ServiceDefaults.Processes;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FhirPathAspire.AppHost.Embedded.Supervision;

/// <summary>Starts the graph with the host and stops it with the host: all replicas at the same time.</summary>
internal sealed partial class Orchestrator(
    IResourceCollection resources,
    ReplicaPlanner planner,
    Graph graph,
    ReplicaTools tools,
    ProcessHost processes,
    IHostApplicationLifetime lifetime,
    ILoggerFactory loggers) : IHostedService, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly ILogger _logger = loggers.CreateLogger<Orchestrator>();
    private Task _running = Task.CompletedTask;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await processes.StartAsync();
        graph.Replicas =
        [
            .. resources.SelectMany(planner.Plan).Select(plan => new ReplicaSupervisor(plan, tools)),
        ];
        foreach (var replica in graph.Replicas)
        {
            replica.Announce();
        }

        _running = Task.WhenAll(graph.Replicas.Select(RunAsync));
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await _running;
        await processes.StopAsync();
    }

    public void Dispose() => _stopping.Dispose();

    // A supervisor that fails is a defect of ours: the graph would go on half watched, so it stops.
    private async Task RunAsync(ReplicaSupervisor replica)
    {
        await Task.Yield();
        try
        {
            await replica.RunAsync(_stopping.Token);
        }
        catch (Exception failure)
        {
            LogDefect(failure, replica.Id.Name);
            Environment.ExitCode = 1;
            lifetime.StopApplication();
        }
    }

    [LoggerMessage(110, LogLevel.Critical, "The supervisor of {Replica} failed; the graph stops.")]
    private partial void LogDefect(Exception failure, string replica);
}
