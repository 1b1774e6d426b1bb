namespace FhirPathAspire.ServiceDefaults.Lifecycle;

/// <summary>Where a process stands between its start and its end. Which may follow which: <see cref="ServerStateTable"/>.</summary>
public enum ServerState
{
    /// <summary>Not ready yet.</summary>
    Starting,

    /// <summary>Everything works.</summary>
    Running,

    /// <summary>It serves, and something is missing.</summary>
    Degraded,

    /// <summary>What was begun is finished, nothing new begins.</summary>
    ShuttingDown,

    /// <summary>Done.</summary>
    Stopped,

    /// <summary>It can't go on.</summary>
    Error,
}
