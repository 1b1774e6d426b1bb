using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Routing;
using FhirPathAspire.LspGateway.Sessions;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>textDocument/linkedEditingRange: a variable's name and its uses, typed at together.</summary>
internal sealed class LinkedEditingRangeHandler(IAnalysisRouter router)
    : DocumentRequestHandler<PositionParams, LinkedEditingRanges>(
        static () => LspJson.Types.PositionParams, static () => LspJson.Types.LinkedEditingRanges)
{
    public override string Method => "textDocument/linkedEditingRange";

    public override void Advertise(ServerCapabilities capabilities, ClientFeatures client)
    {
        capabilities.LinkedEditingRangeProvider = true;
    }

    protected override async Task<LinkedEditingRanges?> HandleAsync(
        DocumentView document, PositionParams request, CancellationToken cancellationToken)
    {
        var offset = document.OffsetOf(request.Position);
        var reply = await router.CallAsync(
            document.Analysis,
            (client, text, options) => client.FindLinkedNamesAsync(
                new FindLinkedNamesRequest { Document = text, Offset = offset }, options),
            cancellationToken);
        return reply.Names.Count == 0
            ? null
            : new LinkedEditingRanges([.. reply.Names.Select(document.RangeOf)], reply.WordPattern);
    }
}
