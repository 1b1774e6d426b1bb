using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Sessions;
using FhirPathAspire.LspGateway.Settings;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>
/// workspace/didChangeWatchedFiles: settings that hold at once, and files that come and go. What a client elsewhere
/// tells of its files means nothing here.
/// </summary>
internal sealed class DidChangeWatchedFilesHandler()
    : NotificationHandler<DidChangeWatchedFilesParams>(static () => LspJson.Types.DidChangeWatchedFilesParams)
{
    public const string Name = "workspace/didChangeWatchedFiles";

    public override string Method => Name;

    protected override void Handle(Session session, DidChangeWatchedFilesParams parameters)
    {
        if (!session.Client.SharesFiles)
        {
            return;
        }

        session.Files.Forget();
        if (parameters.Changes.Any(static change => IsSettings(change.Uri)))
        {
            session.Reconfigure();
        }
        else
        {
            session.Refresh();
        }

        if (parameters.Changes.Any(static change => IsExample(change.Uri)))
        {
            session.ExamplesChanged();
        }
    }

    private static bool IsExample(string uri) => uri.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    private static bool IsSettings(string uri) =>
        uri.EndsWith($"/{SettingsFile.Name}", StringComparison.Ordinal)
        || uri.EndsWith($"/{SettingsFile.UserPath}", StringComparison.Ordinal);
}
