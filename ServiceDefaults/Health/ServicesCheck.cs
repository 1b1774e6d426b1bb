using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FhirPathAspire.ServiceDefaults.Health;

/// <summary>Degraded while a service beside this process does not answer as it should.</summary>
internal sealed class ServicesCheck(HealthMonitor monitor) : IHealthCheck
{
    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var failing = monitor.Services
            .Where(static service => service.LastCheck is not null && service.Status != HealthStatus.Healthy)
            .Select(static service => service.Name)
            .ToList();
        return Task.FromResult(failing.Count == 0
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded($"Not healthy: {string.Join(", ", failing)}."));
    }
}
