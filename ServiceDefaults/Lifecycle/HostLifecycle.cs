using FhirPathAspire.ServiceDefaults.Errors;
using Microsoft.Extensions.Hosting;

namespace FhirPathAspire.ServiceDefaults.Lifecycle;

/// <summary>Tells <see cref="ServerLifecycle"/> what the host of the process does.</summary>
internal sealed class HostLifecycle(
    ServerLifecycle lifecycle, IHostApplicationLifetime host, UnhandledErrors unhandled) : IHostedLifecycleService
{
    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        unhandled.Watch();

        // A signal comes here first, before anything is stopped.
        host.ApplicationStopping.Register(() => lifecycle.BeginShutdown("The server stops."));
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
    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        lifecycle.BeginShutdown("The server stops.");
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken)
    {
        lifecycle.Stopped();
        return Task.CompletedTask;
    }
}
