namespace FhirPathAspire.ServiceDefaults.Processes.Supervision;

/// <summary>
/// When a process that lives counts as hung. Only silence counts: a process that answers "not ready" (503) knows its
/// state, and a restart would cost its sessions and mend nothing.
/// </summary>
public sealed record HangPolicy
{
    /// <summary>What holds where nobody says otherwise.</summary>
    public static HangPolicy Default { get; } = new();

    /// <summary>Health checks in a row without an answer, once the process was healthy; 0: never restarted.</summary>
    public int SilentChecks { get; init; } = 3;

    /// <summary>How long a hung process may take to stop by itself before it is killed.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(1);

    /// <param name="wasEverHealthy">Whether the process has been healthy; while it starts, silence is normal.</param>
    /// <param name="silentInARow">Checks without an answer since the last answer.</param>
    public bool IsHung(bool wasEverHealthy, int silentInARow) =>
        wasEverHealthy && SilentChecks > 0 && silentInARow >= SilentChecks;
}
