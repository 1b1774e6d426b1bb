using FhirPathAspire.ServiceDefaults.Errors;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace FhirPathAspire.ServiceDefaults.Lifecycle;

/// <summary>
/// Tells <see cref="ServerLifecycle"/> what the host of the process does, and brings the stop into order: first the
/// process says that it is not ready, then it ends its work, then the listeners are closed, last telemetry is sent.
/// </summary>
internal sealed class HostLifecycle(
    ServerLifecycle lifecycle,
    IHostApplicationLifetime host,
    UnhandledErrors unhandled,
    IEnumerable<IDrain> drains,
    TelemetryFlush telemetry,
    IOptions<ShutdownOptions> options,
    TimeProvider time) : IHostedLifecycleService
{
    private const string Stops = "The server stops.";

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        unhandled.Watch();

        // A signal comes here first, before anything is stopped.
        host.ApplicationStopping.Register(() => lifecycle.BeginShutdown(Stops));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        lifecycle.Started();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        lifecycle.BeginShutdown(Stops);
        await Task.Delay(options.Value.ReadinessDelay, time, cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Task.WhenAll(drains.Select(drain => drain.DrainAsync(cancellationToken)));
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task StoppedAsync(CancellationToken cancellationToken)
    {
        lifecycle.Stopped();
        await telemetry.RunAsync();
    }
}
