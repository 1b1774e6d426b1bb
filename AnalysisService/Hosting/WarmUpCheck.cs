using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FhirPathAspire.AnalysisService.Hosting;

/// <summary>Ready only when the warm-up is over: a cold replica would make its first callers wait.</summary>
internal sealed class WarmUpCheck(WarmUp warmUp) : IHealthCheck
{
    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(warmUp.IsDone
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("Warming up."));
}
