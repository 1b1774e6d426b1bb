namespace FhirPathAspire.LspGateway.Routing.Circuits;

/// <summary>
/// When a circuit opens and closes; a pure function, whose truth table is in the tests. A breaker that goes by the rate of
/// failures would leave a replica that hangs in use until half of a window's questions had waited for it; here the first
/// failure makes the gateway probe it at once, and the probe decides.
/// </summary>
internal static class CircuitPolicy
{
    private const int LongestShift = 16;

    /// <param name="now">How the circuit stands.</param>
    /// <param name="signal">What it is told.</param>
    /// <param name="threshold">
    /// Failures in a row after which it opens although probes are answered: health answers, and the work does not.
    /// </param>
    public static CircuitStand Next(CircuitStand now, CircuitSignal signal, int threshold) => (now.State, signal) switch
    {
        // A late answer does not end a break: what is open is probed first.
        (CircuitState.Open, CircuitSignal.Answered) => now,
        (_, CircuitSignal.Answered) => default,
        (CircuitState.Open, CircuitSignal.Failed) => now with { Failures = now.Failures + 1 },
        (_, CircuitSignal.Failed) when now.Failures + 1 >= threshold =>
            Opened(now with { Failures = now.Failures + 1 }),
        (_, CircuitSignal.Failed) => now with { State = CircuitState.HalfOpen, Failures = now.Failures + 1 },
        (CircuitState.Closed, CircuitSignal.Silent) => now with { State = CircuitState.HalfOpen },
        (_, CircuitSignal.ProbeAnswered) => now with { State = CircuitState.Closed },
        (CircuitState.HalfOpen, CircuitSignal.ProbeFailed) => Opened(now),
        (CircuitState.Open, CircuitSignal.BreakOver) => now with { State = CircuitState.HalfOpen },
        (CircuitState.Closed, CircuitSignal.Slow) => Opened(now),
        _ => now,
    };

    /// <summary>How long an open circuit is left alone: twice as long each time, up to the longest.</summary>
    public static TimeSpan BreakOf(CircuitStand stand, TimeSpan first, TimeSpan longest)
    {
        var wanted = first * (1 << Math.Clamp(stand.Breaks - 1, 0, LongestShift));
        return wanted < longest ? wanted : longest;
    }

    private static CircuitStand Opened(CircuitStand now) =>
        now with { State = CircuitState.Open, Breaks = now.Breaks + 1 };
}
