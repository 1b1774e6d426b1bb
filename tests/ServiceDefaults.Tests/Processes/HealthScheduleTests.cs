using FhirPathAspire.ServiceDefaults.Processes.Supervision;

namespace FhirPathAspire.ServiceDefaults.Tests.Processes;

public sealed class HealthScheduleTests
{
    [Theory]
    [InlineData(false, 1, 0.05)]
    [InlineData(false, 99, 0.05)]
    [InlineData(false, 100, 5)]
    [InlineData(true, 0, 5)]
    [InlineData(true, 1, 1)]
    [InlineData(true, 3, 3)]
    [InlineData(true, 50, 5)]
    public void Checks_are_quick_at_the_start_and_calm_later(bool wasEverHealthy, int failures, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), HealthSchedule.Next(wasEverHealthy, failures));
}
