using FhirPathAspire.LspGateway.Documents;
using FhirPathAspire.LspGateway.Lifecycle;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Sessions;
using FhirPathAspire.LspGateway.Settings;
using FhirPathAspire.LspGateway.Wire;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>initialize: what the client can take, and what the server can do.</summary>
internal sealed class InitializeHandler(TimeProvider time) : SessionRequestHandler<InitializeParams, InitializeResult>(
    static () => LspJson.Types.InitializeParams, static () => LspJson.Types.InitializeResult)
{
    private static readonly ServerInfo Info = new(
        "FhirPathAspire", typeof(InitializeHandler).Assembly.GetName().Version?.ToString(3) ?? "0.0.0");

    public override string Method => "initialize";

    protected override InitializeResult Handle(Session session, InitializeParams parameters)
    {
        if (session.Origin.Gate?.Refuse(AccessToken.Of(parameters.InitializationOptions)) is { } refusal)
        {
            session.EndAfterAnswer(SessionEndReason.Unauthorized);
            throw new RpcException(RpcErrorCodes.RequestFailed, refusal);
        }

        var client = parameters.Capabilities ?? new ClientCapabilities();
        session.Client = ClientFeatures.From(client) with { SharesFiles = session.Origin.IsLocalChild };
        session.Progress.MayShowOwn = session.Client.Workspace.ShowsProgress;
        session.Documents.Encoding = PositionEncodings.Negotiate(client.General?.PositionEncodings);
        if (session.Client.SharesFiles)
        {
            session.Files.Change(FoldersOf(parameters), []);
        }

        session.Configure(SettingsReader.Read(parameters.InitializationOptions));
        if (session.Origin.IsLocalChild && parameters.ProcessId is { } parent)
        {
            _ = EndWithParentAsync(session, parent);
        }

        session.Lifecycle.Initialized();
        var capabilities = session.Handlers.Advertise(session.Client, session.Features);
        capabilities.PositionEncoding = PositionEncodings.NameOf(session.Documents.Encoding);
        return new InitializeResult(capabilities, Info);
    }

    // Of several folders the first one's settings hold: they share one session.
    private static IEnumerable<string?> FoldersOf(InitializeParams parameters) =>
        parameters.WorkspaceFolders is [_, ..] folders
            ? folders.Select(static folder => folder.Uri)
            : [parameters.RootUri];

    private async Task EndWithParentAsync(Session session, int parent)
    {
        try
        {
            await ParentProcessWatch.WaitForExitAsync(parent, time, session.Ended);
            session.End(SessionEndReason.ParentGone);
        }
        catch (OperationCanceledException)
        {
            // The session ended first: there is nothing left to watch for.
            return;
        }
    }
}
