namespace FhirPathAspire.ServiceDefaults.Processes.Supervision;

/// <summary>
/// How long to wait before the next health check: quick until a process is healthy for the first time, so that the
/// graph is up as soon as it can be; then every five seconds, and after one to five seconds while it is unhealthy.
/// </summary>
internal static class HealthSchedule
{
    private const int QuickChecks = 100;
    private static readonly TimeSpan Quick = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Steady = TimeSpan.FromSeconds(5);

    /// <param name="wasEverHealthy">Whether this process has been healthy.</param>
    /// <param name="failuresInARow">Failed checks since the last success, or since the start.</param>
    public static TimeSpan Next(bool wasEverHealthy, int failuresInARow) => (wasEverHealthy, failuresInARow) switch
    {
        (_, 0) => Steady,
        (false, < QuickChecks) => Quick,
        (false, _) => Steady,
        (true, _) => TimeSpan.FromSeconds(Math.Min(failuresInARow, Steady.TotalSeconds)),
    };
}
