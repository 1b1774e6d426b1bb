using FhirPathAspire.ServiceDefaults.Resources;

namespace FhirPathAspire.ServiceDefaults.Health;

/// <summary>Watches the process while it runs: a host starts it, or the first who asks where there is none.</summary>
public sealed class MonitoringLoops : IDisposable
{
    private readonly HealthMonitor _health;
    private readonly ResourceMonitor _resources;
    private readonly MonitoringOptions _options;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _gate = new();
    private Task? _running;

    internal MonitoringLoops(HealthMonitor health, ResourceMonitor resources, MonitoringOptions options) =>
        (_health, _resources, _options) = (health, resources, options);

    /// <summary>Starts watching, unless it is turned off or has begun already.</summary>
    public void Start()
    {
        lock (_gate)
        {
            if (_options.Enabled && !_stopping.IsCancellationRequested)
            {
                _running ??= Task.Run(() => Task.WhenAll(
                    _health.RunAsync(_stopping.Token), _resources.RunAsync(_stopping.Token)));
            }
        }
    }

    /// <summary>Stops watching; what was found stays.</summary>
    public async Task StopAsync()
    {
        await _stopping.CancelAsync();
        Task running;
        lock (_gate)
        {
            running = _running ?? Task.CompletedTask;
        }

        await running;
    }

    /// <inheritdoc/>
    public void Dispose() => _stopping.Cancel();
}
