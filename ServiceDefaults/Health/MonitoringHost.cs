using FhirPathAspire.ServiceDefaults.Resources;
using Microsoft.Extensions.Hosting;

namespace FhirPathAspire.ServiceDefaults.Health;

/// <summary>Watches the process while its host runs. Metrics are made here: without a host nobody reads them.</summary>
internal sealed class MonitoringHost(
    MonitoringLoops loops, ResourceMonitor resources, ResourceGate gate, HealthMonitor health)
    : IHostedService, IDisposable
{
    private readonly ResourceMetrics _resourceMetrics = new(resources, gate);
    private readonly HealthMetrics _healthMetrics = new(health);

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        loops.Start();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => loops.StopAsync();

    public void Dispose()
    {
        _resourceMetrics.Dispose();
        _healthMetrics.Dispose();
    }
}
