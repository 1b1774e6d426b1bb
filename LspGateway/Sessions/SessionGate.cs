using FhirPathAspire.ServiceDefaults.Security;

namespace FhirPathAspire.LspGateway.Sessions;

/// <summary>
/// Who a session is of, and whether it may begin. What the transport knows of them (a certificate, a header) is known from
/// the start; a client over TCP shows its key in initialize. Used by the session's reading loop.
/// </summary>
internal sealed class SessionGate : IDisposable
{
    private readonly AccessPolicy _policy;
    private readonly PrincipalSessions _sessions;

    private SessionGate(AccessPolicy policy, PrincipalSessions sessions, Principal principal)
    {
        _policy = policy;
        _sessions = sessions;
        Principal = principal;
    }

    /// <summary>Whose session it is, as far as is known.</summary>
    public Principal Principal { get; private set; }

    /// <summary>The gate of a new session; null where theirs are too many already. Counted until it is disposed.</summary>
    public static SessionGate? TryOpen(AccessPolicy policy, PrincipalSessions sessions, Principal principal) =>
        sessions.TryAdd(principal) ? new SessionGate(policy, sessions, principal) : null;

    /// <summary>Why a session may not begin, in a sentence for its user; null where it may.</summary>
    /// <param name="token">What initialize shows.</param>
    public string? Refuse(string? token)
    {
        if (_policy.Admits(Principal))
        {
            return null;
        }

        var shown = _policy.Identify(token, null, null);
        if (!_policy.Admits(shown))
        {
            return "The server wants a key: give it as 'accessToken' in the initialization options.";
        }

        if (!_sessions.TryAdd(shown))
        {
            return "There are too many sessions with this key.";
        }

        _sessions.Remove(Principal);
        Principal = shown;
        return null;
    }

    public void Dispose() => _sessions.Remove(Principal);
}
