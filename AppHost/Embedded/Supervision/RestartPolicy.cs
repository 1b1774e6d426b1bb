namespace FhirPathAspire.AppHost.Embedded.Supervision;

/// <summary>
/// Exponential back-off: the first restart is at once, so that a killed replica is back within seconds; then one
/// second, doubled up to thirty. From the fifth crash in a row on it is a crash loop, still tried every thirty
/// seconds at most. A process that was healthy for ten seconds starts the count anew.
/// </summary>
internal static class RestartPolicy
{
    public static readonly TimeSpan StableAfter = TimeSpan.FromSeconds(10);
    public static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(50);
    public static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(30);
    private const int CrashLoopFrom = 5;

    public static RestartDecision Decide(Crash crash)
    {
        var crashes = crash.HealthyFor >= StableAfter ? 1 : crash.EarlierCrashes + 1;
        return new RestartDecision(crashes, DelayAfter(crashes), crashes >= CrashLoopFrom);
    }

    private static TimeSpan DelayAfter(int crashes) => crashes == 1
        ? FirstDelay
        : TimeSpan.FromSeconds(Math.Min(Math.Pow(2, crashes - 2), LongestDelay.TotalSeconds));
}
