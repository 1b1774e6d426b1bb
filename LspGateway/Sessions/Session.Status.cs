using FhirPathAspire.LspGateway.Lifecycle;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.ServiceDefaults.Lifecycle;

namespace FhirPathAspire.LspGateway.Sessions;

// What a client is told of how the server is.
internal sealed partial class Session
{
    private const string StatusMethod = "experimental/serverStatus";

    /// <summary>The client has said initialized: how the server is now, for one that shows it.</summary>
    public void TellStatus()
    {
        if (Client.ShowsServerStatus)
        {
            Tell(ServerStatus.Of(_services.Server.State, _services.Server.Reason));
        }
        else if (_services.Server.State == ServerState.Degraded)
        {
            ToClient.LogWarning($"FHIRPath: {_services.Server.Reason}");
        }
    }

    /// <summary>The server is another way now. On whatever thread noticed it; what is sent is queued.</summary>
    public void TellChange(ServerStateChange change)
    {
        if (Lifecycle.Phase != SessionPhase.Running)
        {
            return;
        }

        if (Client.ShowsServerStatus)
        {
            Tell(ServerStatus.Of(change.To, change.Reason));
        }
        else
        {
            ToClient.LogWarning($"FHIRPath: {(change.Reason.Length > 0 ? change.Reason : "everything works again.")}");
        }
    }

    private void Tell(ServerStatusParams status) =>
        ToClient.Notify(StatusMethod, status, LspJson.Types.ServerStatusParams);
}
