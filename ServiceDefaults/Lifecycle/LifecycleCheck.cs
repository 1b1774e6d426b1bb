using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FhirPathAspire.ServiceDefaults.Lifecycle;

/// <summary>Ready while sessions are accepted: red before a process is started and from the moment it is to stop.</summary>
internal sealed class LifecycleCheck(ServerLifecycle lifecycle) : IHealthCheck
{
    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(lifecycle.State switch
        {
            ServerState.Running => HealthCheckResult.Healthy(),
            ServerState.Degraded => HealthCheckResult.Degraded(lifecycle.Reason),
            _ => HealthCheckResult.Unhealthy(lifecycle.Reason),
        });
}
