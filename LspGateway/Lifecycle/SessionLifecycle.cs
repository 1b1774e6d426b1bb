using FhirPathAspire.LspGateway.Wire;

namespace FhirPathAspire.LspGateway.Lifecycle;

/// <summary>The phase of one session and what may be asked in it. Changed only by the session's reading loop.</summary>
internal sealed class SessionLifecycle
{
    private const string InitializeMethod = "initialize";
    private const string ExitMethod = "exit";

    public SessionPhase Phase { get; private set; }

    /// <summary>Whether the client ended the session as the protocol wants it.</summary>
    public bool ShutdownSeen { get; private set; }

    /// <summary>Why a request may not be served now; null where it may.</summary>
    public RpcError? Refuse(string method) => (Phase, method) switch
    {
        (SessionPhase.Created, InitializeMethod) => null,
        (SessionPhase.Created, _) =>
            new RpcError(RpcErrorCodes.ServerNotInitialized, "The first request of a session is initialize."),
        (SessionPhase.Running, InitializeMethod) =>
            new RpcError(RpcErrorCodes.InvalidRequest, "The session is initialized already."),
        (SessionPhase.Running, _) => null,
        _ => new RpcError(RpcErrorCodes.InvalidRequest, "The session is shut down: only exit may follow."),
    };

    /// <summary>Whether a notification is heard now; one that is not is dropped, as the protocol says.</summary>
    public bool Hears(string method) => Phase == SessionPhase.Running || method == ExitMethod;

    public void Initialized() => Phase = SessionPhase.Running;

    public void ShutDown()
    {
        Phase = SessionPhase.ShutDown;
        ShutdownSeen = true;
    }

    public void Exit() => Phase = SessionPhase.Exited;
}
