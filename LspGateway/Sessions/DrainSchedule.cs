namespace FhirPathAspire.LspGateway.Sessions;

/// <summary>When each session of a process that stops is ended, so that not all editors come back in the same moment.</summary>
internal static class DrainSchedule
{
    /// <summary>The longest share of the window that one session gets: few are ended sooner.</summary>
    public static readonly TimeSpan LongestShare = TimeSpan.FromMilliseconds(50);

    /// <summary>
    /// The times from now, in order: the first at once, every other one at a random moment of its own share of the window.
    /// </summary>
    /// <param name="sessions">How many there are.</param>
    /// <param name="window">All are ended within it; zero for all at once.</param>
    /// <param name="random">Where in its share each is.</param>
    public static TimeSpan[] Of(int sessions, TimeSpan window, Random random)
    {
        var even = window / Math.Max(1, sessions);
        var share = even < LongestShare ? even : LongestShare;
        return
        [
            .. Enumerable.Range(0, sessions).Select(
                session => session == 0 ? TimeSpan.Zero : share * (session + random.NextDouble())),
        ];
    }
}
