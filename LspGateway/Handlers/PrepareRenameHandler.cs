using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Routing;
using FhirPathAspire.LspGateway.Sessions;
using FhirPathAspire.LspGateway.Wire;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>textDocument/prepareRename: what would be renamed here.</summary>
internal sealed class PrepareRenameHandler(IAnalysisRouter router)
    : DocumentRequestHandler<PositionParams, PrepareRenameResult>(
        static () => LspJson.Types.PositionParams, static () => LspJson.Types.PrepareRenameResult)
{
    public override string Method => "textDocument/prepareRename";

    /// <exception cref="RpcException">What stands here can't be renamed, and why.</exception>
    protected override async Task<PrepareRenameResult?> HandleAsync(
        DocumentView document, PositionParams request, CancellationToken cancellationToken)
    {
        var offset = document.OffsetOf(request.Position);
        var reply = await router.CallAsync(
            document.Analysis,
            (client, text, options) => client.PrepareRenameAsync(
                new PrepareRenameRequest { Document = text, Offset = offset }, options),
            cancellationToken);
        return reply.Place switch
        {
            null => null,
            { Problem.Length: > 0 } place => throw new RpcException(RpcErrorCodes.RequestFailed, place.Problem),
            var place => new PrepareRenameResult(document.RangeOf(place.Span), place.Name),
        };
    }
}
