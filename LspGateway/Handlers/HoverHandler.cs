using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Routing;
using FhirPathAspire.LspGateway.Sessions;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>textDocument/hover: what stands under the cursor.</summary>
internal sealed class HoverHandler(IAnalysisRouter router)
    : DocumentRequestHandler<PositionParams, HoverResult>(
        static () => LspJson.Types.PositionParams, static () => LspJson.Types.HoverResult)
{
    public override string Method => "textDocument/hover";

    public override void Advertise(ServerCapabilities capabilities, ClientFeatures client)
    {
        capabilities.HoverProvider = true;
    }

    protected override async Task<HoverResult?> HandleAsync(
        DocumentView document, PositionParams request, CancellationToken cancellationToken)
    {
        var offset = document.OffsetOf(request.Position);
        var reply = await router.CallAsync(
            document.Analysis,
            (client, text, options) =>
                client.HoverAsync(new HoverRequest { Document = text, Offset = offset }, options),
            cancellationToken);
        return reply.Hover is not { } hover
            ? null
            : new HoverResult(Markup.From(hover.Markdown, document.Client.MarkdownHover), document.RangeOf(hover.Span));
    }
}
