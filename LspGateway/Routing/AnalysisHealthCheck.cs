using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FhirPathAspire.LspGateway.Routing;

/// <summary>Healthy while every replica serves, degraded while one does, unhealthy when none does.</summary>
internal sealed class AnalysisHealthCheck(ReplicaSet replicas) : IHealthCheck
{
    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var known = replicas.Replicas;
        var serving = known.Count(static replica => replica.IsServing);
        var text = $"{serving} of {known.Length} connections to analysis serve.";
        return Task.FromResult(serving switch
        {
            0 => HealthCheckResult.Unhealthy(text),
            _ when serving < known.Length => HealthCheckResult.Degraded(text),
            _ => HealthCheckResult.Healthy(text),
        });
    }
}
