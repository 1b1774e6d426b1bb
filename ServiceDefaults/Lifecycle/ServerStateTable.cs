namespace FhirPathAspire.ServiceDefaults.Lifecycle;

/// <summary>Which state may follow which: the one table.</summary>
public static class ServerStateTable
{
    /// <summary>Whether a process in one state may come to another.</summary>
    public static bool Allows(ServerState from, ServerState to) => (from, to) switch
    {
        (ServerState.Starting, ServerState.Running or ServerState.Degraded) => true,
        (ServerState.Running, ServerState.Degraded) => true,

        // To itself: another cause came, or one of several is gone.
        (ServerState.Degraded, ServerState.Running or ServerState.Degraded) => true,
        (ServerState.Starting or ServerState.Running or ServerState.Degraded, ServerState.ShuttingDown) => true,
        (ServerState.ShuttingDown, ServerState.Stopped) => true,

        // What fails while it stops has failed; what has failed can still be stopped in order.
        (not (ServerState.Stopped or ServerState.Error), ServerState.Error) => true,
        (ServerState.Error, ServerState.Stopped) => true,
        _ => false,
    };

    /// <summary>The name of a state in metrics and in answers to clients: "shutting_down".</summary>
    public static string NameOf(ServerState state) => state switch
    {
        ServerState.Starting => "starting",
        ServerState.Running => "running",
        ServerState.Degraded => "degraded",
        ServerState.ShuttingDown => "shutting_down",
        ServerState.Stopped => "stopped",
        ServerState.Error => "error",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
