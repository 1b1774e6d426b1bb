namespace FhirPathAspire.LspGateway.Sessions;

/// <summary>Where a session comes from.</summary>
/// <param name="Transport">"stdio", "tcp" or "websocket".</param>
/// <param name="IsLocalChild">
/// Whether this process exists for that one client, which then may name the process whose end is its own.
/// </param>
internal sealed record SessionOrigin(string Transport, bool IsLocalChild)
{
    /// <summary>Asks who it is; null where nobody else can be at the other end.</summary>
    public SessionGate? Gate { get; init; }

    public static SessionOrigin Stdio { get; } = new("stdio", IsLocalChild: true);

    public static SessionOrigin Tcp { get; } = new("tcp", IsLocalChild: false);

    public static SessionOrigin WebSocket { get; } = new("websocket", IsLocalChild: false);
}
