namespace FhirPathAspire.LspGateway.Sessions;

/// <summary>How a session ended.</summary>
/// <param name="Reason">Why.</param>
/// <param name="ShutdownSeen">Whether the client had asked for shutdown before.</param>
internal sealed record SessionEnd(SessionEndReason Reason, bool ShutdownSeen)
{
    /// <summary>
    /// Of a process that serves this session only: 0 if the client said goodbye (LSP 3.17, exit), or nobody waits for one.
    /// </summary>
    public int ExitCode => ShutdownSeen || Reason == SessionEndReason.ServerStops ? 0 : 1;
}
