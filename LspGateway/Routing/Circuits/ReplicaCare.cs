using FhirPathAspire.ServiceDefaults.Recovery;
using Microsoft.Extensions.Options;

namespace FhirPathAspire.LspGateway.Routing.Circuits;

/// <summary>
/// Looks from time to time for a replica that needs care, and asks for its recovery: one that is left alone because it
/// says nothing (one that refuses connections needs no new ones), and one that is much slower than the others.
/// </summary>
internal sealed class ReplicaCare(
    ReplicaSet replicas, RecoveryCoordinator recovery, IOptions<RoutingOptions> options, TimeProvider time)
    : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var interval = TimeSpan.FromMilliseconds(options.Value.OutlierIntervalMilliseconds);
        using var timer = new PeriodicTimer(interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await Task.WhenAll(Triggers().Select(trigger => recovery.RequestAsync(trigger, stoppingToken)));
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return;
        }
    }

    private IEnumerable<RecoveryTrigger> Triggers()
    {
        var known = replicas.Statuses;
        var unanswering = known.Where(static replica =>
            replica.Circuit == CircuitState.Open && replica.LastError == ReplicaRouter.TimedOut);
        foreach (var replica in unanswering)
        {
            yield return new(ConnectionReset.Kind, replica.Name, "It says nothing.");
        }

        if (OutlierPolicy.Find(known, options.Value.OutlierFactor, options.Value.OutlierFloorMilliseconds) is { } slow)
        {
            yield return new(ReplicaEjection.Kind, slow, "It is much slower than the others.");
        }
    }
}
