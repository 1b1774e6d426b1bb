using FhirPathAspire.ServiceDefaults.Resources;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FhirPathAspire.ServiceDefaults.Health;

/// <summary>Degraded while a resource is critical: the process serves whom it has.</summary>
internal sealed class ResourceCheck(ResourceMonitor monitor) : IHealthCheck
{
    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var critical = (monitor.Latest?.States ?? [])
            .Where(static state => state.Level == ResourceLevel.Critical)
            .Select(static state => state.Name)
            .ToList();
        return Task.FromResult(critical.Count == 0
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded($"Critical: {string.Join(", ", critical)}."));
    }
}
