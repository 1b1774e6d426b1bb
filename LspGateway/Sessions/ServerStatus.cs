using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.ServiceDefaults.Lifecycle;

namespace FhirPathAspire.LspGateway.Sessions;

/// <summary>How the server is, in the words of experimental/serverStatus; the only place that translates.</summary>
internal static class ServerStatus
{
    public static ServerStatusParams Of(ServerState state, string reason)
    {
        var message = reason.Length > 0 ? reason : null;
        return state switch
        {
            ServerState.Starting => new ServerStatusParams("ok", Quiescent: false, message),
            ServerState.Running => new ServerStatusParams("ok", Quiescent: true, message),
            ServerState.Degraded or ServerState.ShuttingDown =>
                new ServerStatusParams("warning", Quiescent: true, message),
            ServerState.Stopped or ServerState.Error => new ServerStatusParams("error", Quiescent: true, message),
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };
    }
}
