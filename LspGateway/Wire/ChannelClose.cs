namespace FhirPathAspire.LspGateway.Wire;

/// <summary>Why this side ends a connection.</summary>
internal enum ChannelClose
{
    /// <summary>The client said exit, or ended the connection itself.</summary>
    Finished,

    /// <summary>The server goes down; the client may come back.</summary>
    GoingAway,

    /// <summary>The server goes down and comes back; the client should come back.</summary>
    Restarting,

    /// <summary>The server failed.</summary>
    ServerFault,

    /// <summary>The client broke the protocol.</summary>
    ProtocolError,

    /// <summary>The client exceeded a limit.</summary>
    PolicyViolation,
}
