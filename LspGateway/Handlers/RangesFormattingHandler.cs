using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Routing;
using FhirPathAspire.LspGateway.Sessions;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>textDocument/rangesFormatting: several selections at once. Advertised with the one of one range.</summary>
internal sealed class RangesFormattingHandler(IAnalysisRouter router)
    : DocumentRequestHandler<DocumentRangesFormattingParams, IReadOnlyList<TextEdit>>(
        static () => LspJson.Types.DocumentRangesFormattingParams, static () => LspJson.Types.IReadOnlyListTextEdit)
{
    public override string Method => "textDocument/rangesFormatting";

    protected override async Task<IReadOnlyList<TextEdit>?> HandleAsync(
        DocumentView document, DocumentRangesFormattingParams request, CancellationToken cancellationToken) =>
        request.Ranges.Count == 0
            ? []
            : await FormattingQuestions.FormatAsync(
                router, document, request.Ranges, request.Options, cancellationToken);
}
