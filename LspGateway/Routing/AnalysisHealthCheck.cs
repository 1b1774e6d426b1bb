using FhirPathAspire.LspGateway.Routing.Fallback;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace FhirPathAspire.LspGateway.Routing;

/// <summary>
/// Healthy while every replica serves, degraded while one does. With none left it is degraded where the gateway checks
/// syntax by itself, because an editor that finds a gateway is better served than one that finds none and every gateway
/// asks the same replicas; unhealthy where it does not, and before the first replica ever served: a gateway that starts
/// waits for analysis.
/// </summary>
internal sealed class AnalysisHealthCheck(
    ReplicaSet replicas, AnalysisAvailability availability, IOptions<RoutingOptions> options) : IHealthCheck
{
    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var known = replicas.Statuses;
        var serving = known.Count(static replica => replica.IsPreferred);
        var text = $"{serving} of {known.Count} connections to analysis serve.";
        var canServeAlone = availability.HasServed && options.Value.Fallback != FallbackMode.Off;
        return Task.FromResult(serving switch
        {
            0 when !canServeAlone => HealthCheckResult.Unhealthy(text),
            0 => HealthCheckResult.Degraded($"{text} The gateway does by itself: {options.Value.Fallback}."),
            _ when serving < known.Count => HealthCheckResult.Degraded(text),
            _ => HealthCheckResult.Healthy(text),
        });
    }
}
