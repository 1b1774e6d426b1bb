using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FhirPathAspire.ServiceDefaults.Health;

/// <summary>What the results of a check mean. A pure function.</summary>
internal static class HealthPolicy
{
    /// <summary>
    /// One error of a service that worked is a sign, several in a row are a fact. What never worked is not given the
    /// benefit of the doubt: it is not ready.
    /// </summary>
    /// <param name="reported">By the newest run; a run that failed or took too long reports unhealthy.</param>
    /// <param name="errorsInARow">The newest run included.</param>
    /// <param name="hasWorked">Whether any run before was without error.</param>
    /// <param name="unhealthyAfter">So many errors in a row are a fact.</param>
    public static HealthStatus Judge(HealthStatus reported, int errorsInARow, bool hasWorked, int unhealthyAfter) =>
        reported == HealthStatus.Unhealthy && hasWorked && errorsInARow < unhealthyAfter
            ? HealthStatus.Degraded
            : reported;
}
