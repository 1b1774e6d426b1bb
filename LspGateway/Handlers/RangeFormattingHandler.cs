using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Routing;
using FhirPathAspire.LspGateway.Sessions;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>textDocument/rangeFormatting: the expressions that a selection touches.</summary>
internal sealed class RangeFormattingHandler(IAnalysisRouter router)
    : DocumentRequestHandler<DocumentRangeFormattingParams, IReadOnlyList<TextEdit>>(
        static () => LspJson.Types.DocumentRangeFormattingParams, static () => LspJson.Types.IReadOnlyListTextEdit)
{
    public override string Method => "textDocument/rangeFormatting";

    public override void Advertise(ServerCapabilities capabilities, ClientFeatures client)
    {
        capabilities.DocumentRangeFormattingProvider = new DocumentRangeFormattingOptions(
            client.FormatsRanges ? true : null);
    }

    protected override async Task<IReadOnlyList<TextEdit>?> HandleAsync(
        DocumentView document, DocumentRangeFormattingParams request, CancellationToken cancellationToken) =>
        await FormattingQuestions.FormatAsync(router, document, [request.Range], request.Options, cancellationToken);
}
