using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Routing;
using FhirPathAspire.LspGateway.Sessions;
using FhirPathAspire.LspGateway.Wire;
using CodeAction = FhirPathAspire.LspGateway.Protocol.CodeAction;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>codeAction/resolve: the edits of the action that was chosen. Advertised with the list.</summary>
internal sealed class CodeActionResolveHandler(IAnalysisRouter router)
    : ItemResolveHandler<CodeAction>(static () => LspJson.Types.CodeAction)
{
    public override string Method => "codeAction/resolve";

    protected override async Task<CodeAction> ResolveAsync(
        DocumentView document, CodeAction item, string id, CancellationToken cancellationToken)
    {
        if (CodeActionId.Read(id) is not { } action)
        {
            throw new RpcException(RpcErrorCodes.InvalidParams, "The action is none that was offered.");
        }

        var reply = await router.CallAsync(
            document.Analysis,
            (client, text, options) => client.ResolveCodeActionAsync(
                new ResolveCodeActionRequest { Document = text, Range = action.Range, Id = action.Id }, options),
            cancellationToken);
        return reply.IsFound
            ? item with { Edit = WorkspaceEdits.Of(document, reply.Edits) }
            : throw new RpcException(RpcErrorCodes.InvalidParams, "The action is none that was offered.");
    }
}
