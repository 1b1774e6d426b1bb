namespace FhirPathAspire.LspGateway.Sessions;

/// <summary>Why a session ended.</summary>
internal enum SessionEndReason
{
    /// <summary>The client sent exit.</summary>
    Exit,

    /// <summary>The client ended the connection.</summary>
    Disconnected,

    /// <summary>The connection broke.</summary>
    ConnectionLost,

    /// <summary>The beginning of the next message could no longer be told.</summary>
    ProtocolBroken,

    /// <summary>The client left too much unread, or stopped in the middle of a message.</summary>
    TooSlow,

    /// <summary>Nothing came for too long.</summary>
    Idle,

    /// <summary>The client did not show who it is, or has too many sessions.</summary>
    Unauthorized,

    /// <summary>The process that the client named as its parent is gone.</summary>
    ParentGone,

    /// <summary>The server failed in taking a message that changes the session.</summary>
    Defect,

    /// <summary>The server goes down.</summary>
    ServerStops,
}
