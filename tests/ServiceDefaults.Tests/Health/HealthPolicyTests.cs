using FhirPathAspire.ServiceDefaults.Health;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FhirPathAspire.ServiceDefaults.Tests.Health;

public sealed class HealthPolicyTests
{
    /// <summary>Reported, errors in a row, whether it ever worked, verdict; unhealthy from five in a row.</summary>
    [Theory]
    [InlineData(HealthStatus.Healthy, 0, true, HealthStatus.Healthy)]
    [InlineData(HealthStatus.Healthy, 0, false, HealthStatus.Healthy)]
    [InlineData(HealthStatus.Degraded, 0, true, HealthStatus.Degraded)]
    [InlineData(HealthStatus.Degraded, 0, false, HealthStatus.Degraded)]
    [InlineData(HealthStatus.Unhealthy, 1, true, HealthStatus.Degraded)]
    [InlineData(HealthStatus.Unhealthy, 4, true, HealthStatus.Degraded)]
    [InlineData(HealthStatus.Unhealthy, 5, true, HealthStatus.Unhealthy)]
    [InlineData(HealthStatus.Unhealthy, 500, true, HealthStatus.Unhealthy)]
    [InlineData(HealthStatus.Unhealthy, 1, false, HealthStatus.Unhealthy)]
    public void One_error_is_a_sign_and_five_are_a_fact(
        HealthStatus reported, int errorsInARow, bool hasWorked, HealthStatus expected)
    {
        Assert.Equal(expected, HealthPolicy.Judge(reported, errorsInARow, hasWorked, unhealthyAfter: 5));
    }

    [Fact]
    public void Results_are_counted_and_so_many_are_kept()
    {
        var options = new HealthOptions { HistoryKept = 4, UnhealthyAfter = 2 };
        var state = new ServiceState { Name = "any" };
        HealthCheckResult[] results =
        [
            HealthCheckResult.Healthy(), HealthCheckResult.Unhealthy("one"), HealthCheckResult.Healthy(),
            HealthCheckResult.Unhealthy("two"), HealthCheckResult.Unhealthy("three"), HealthCheckResult.Healthy(),
        ];

        var seen = results.Select(result => state = state.After(result, TimeSpan.FromSeconds(1), default, options));

        Assert.Equal(
            [
                HealthStatus.Healthy, HealthStatus.Degraded, HealthStatus.Healthy,
                HealthStatus.Degraded, HealthStatus.Unhealthy, HealthStatus.Healthy,
            ],
            seen.Select(static each => each.Status).ToList());
        Assert.Equal((3, 0, "three", 4), (state.ErrorCount, state.ErrorsInARow, state.LastError, state.History.Count));
    }
}
