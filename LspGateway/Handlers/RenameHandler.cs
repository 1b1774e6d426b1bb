using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Routing;
using FhirPathAspire.LspGateway.Sessions;
using FhirPathAspire.LspGateway.Wire;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>textDocument/rename: another name for a variable.</summary>
internal sealed class RenameHandler(IAnalysisRouter router)
    : DocumentRequestHandler<RenameParams, WorkspaceEdit>(
        static () => LspJson.Types.RenameParams, static () => LspJson.Types.WorkspaceEdit)
{
    public override string Method => "textDocument/rename";

    public override void Advertise(ServerCapabilities capabilities, ClientFeatures client)
    {
        capabilities.RenameProvider = new RenameProvider(client.Navigation.PreparesRename);
    }

    /// <exception cref="RpcException">It can't be renamed so, and why.</exception>
    protected override async Task<WorkspaceEdit?> HandleAsync(
        DocumentView document, RenameParams request, CancellationToken cancellationToken)
    {
        var offset = document.OffsetOf(request.Position);
        var reply = await router.CallAsync(
            document.Analysis,
            (client, text, options) => client.RenameAsync(
                new RenameRequest { Document = text, Offset = offset, NewName = request.NewName }, options),
            cancellationToken);
        if (reply.IsNothing)
        {
            throw new RpcException(RpcErrorCodes.RequestFailed, "Nothing that stands here has a name.");
        }

        if (reply.Problem.Length > 0)
        {
            throw new RpcException(
                reply.IsNameInvalid ? RpcErrorCodes.InvalidParams : RpcErrorCodes.RequestFailed, reply.Problem);
        }

        return reply.Edits.Count == 0 ? null : WorkspaceEdits.Of(document, reply.Edits);
    }
}
