namespace FhirPathAspire.LspGateway.Lifecycle;

/// <summary>Where a session stands between its first message and its last (LSP 3.17, server lifecycle).</summary>
internal enum SessionPhase
{
    /// <summary>Nothing but initialize and exit is heard.</summary>
    Created,

    Running,

    /// <summary>Shut down: nothing but exit is heard.</summary>
    ShutDown,

    Exited,
}
