using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Sessions;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>workspace/didChangeWorkspaceFolders: other files are looked at, and perhaps other settings hold.</summary>
internal sealed class DidChangeWorkspaceFoldersHandler()
    : NotificationHandler<DidChangeWorkspaceFoldersParams>(static () => LspJson.Types.DidChangeWorkspaceFoldersParams)
{
    public override string Method => "workspace/didChangeWorkspaceFolders";

    public override void Advertise(ServerCapabilities capabilities, ClientFeatures client)
    {
        if (client.SharesFiles)
        {
            capabilities.Workspace ??= new WorkspaceServerCapabilities();
            capabilities.Workspace.WorkspaceFolders =
                new WorkspaceFoldersServerCapabilities(Supported: true, ChangeNotifications: true);
        }
    }

    protected override void Handle(Session session, DidChangeWorkspaceFoldersParams parameters)
    {
        if (session.Client.SharesFiles)
        {
            session.Files.Change(
                (parameters.Event.Added ?? []).Select(static folder => folder.Uri),
                (parameters.Event.Removed ?? []).Select(static folder => folder.Uri));
            session.Reconfigure();
        }
    }
}
