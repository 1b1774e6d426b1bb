namespace FhirPathAspire.ServiceDefaults.Processes.Supervision;

/// <summary>
/// When a crashed process starts again: the first restart is nearly at once, so that a killed replica is back within
/// seconds; then the delay doubles up to a limit. Later delays are spread, so that what crashed together does not
/// start together. A process that was healthy for long enough starts the count anew.
/// </summary>
public sealed record RestartPolicy
{
    /// <summary>What holds where nobody says otherwise.</summary>
    public static RestartPolicy Default { get; } = new();

    /// <summary>How long a process must be healthy for its next crash to count as the first one.</summary>
    public TimeSpan StableAfter { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Before the first restart.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>Before the second restart; doubled with every further crash in a row.</summary>
    public TimeSpan SecondDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The limit of the doubling; the spread stays below it.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>From this crash in a row on it is called a crash loop; it is still tried.</summary>
    public int CrashLoopFrom { get; init; } = 5;

    /// <summary>The part of a delay that chance may take off, 0 to 1; never of the first.</summary>
    public double Jitter { get; init; } = 0.2;

    /// <param name="crash">What happened.</param>
    /// <param name="chance">A random number from 0 to 1.</param>
    public RestartDecision Decide(Crash crash, double chance)
    {
        var crashes = crash.HealthyFor >= StableAfter ? 1 : crash.EarlierCrashes + 1;
        return new RestartDecision(crashes, DelayAfter(crashes, chance), crashes >= CrashLoopFrom);
    }

    private TimeSpan DelayAfter(int crashes, double chance) => crashes == 1
        ? FirstDelay
        : TimeSpan.FromSeconds(
            Math.Min(SecondDelay.TotalSeconds * Math.Pow(2, crashes - 2), LongestDelay.TotalSeconds)
            * (1 - (Jitter * chance)));
}
