using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Routing;
using FhirPathAspire.LspGateway.Sessions;
using FoldingRange = FhirPathAspire.LspGateway.Protocol.FoldingRange;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>textDocument/foldingRange: what of a document can be folded.</summary>
internal sealed class FoldingRangeHandler(IAnalysisRouter router)
    : DocumentRequestHandler<DocumentParams, IReadOnlyList<FoldingRange>>(
        static () => LspJson.Types.DocumentParams, static () => LspJson.Types.IReadOnlyListFoldingRange)
{
    // For clients that name no limit.
    private const int MostRanges = 5_000;

    public override string Method => "textDocument/foldingRange";

    public override void Advertise(ServerCapabilities capabilities, ClientFeatures client)
    {
        capabilities.FoldingRangeProvider = true;
    }

    protected override async Task<IReadOnlyList<FoldingRange>?> HandleAsync(
        DocumentView document, DocumentParams request, CancellationToken cancellationToken)
    {
        var reply = await router.CallAsync(
            document.Analysis,
            static (client, text, options) =>
                client.FindFoldingRangesAsync(new FindFoldingRangesRequest { Document = text }, options),
            cancellationToken);

        // Of ranges with the same beginning editors show one, and where there are too many the large ones serve best.
        return
        [
            .. reply.Ranges.Select(range => Convert(document, range))
                .Where(static range => range.EndLine > range.StartLine)
                .GroupBy(static range => (range.StartLine, range.StartCharacter))
                .Select(static group => group.MaxBy(static range => range.EndLine))
                .OfType<FoldingRange>()
                .OrderByDescending(static range => range.EndLine - range.StartLine)
                .Take(Math.Min(document.Client.Navigation.FoldingLimit, MostRanges))
                .OrderBy(static range => range.StartLine).ThenBy(static range => range.StartCharacter),
        ];
    }

    private static FoldingRange Convert(DocumentView document, FhirPath.Analysis.V1.FoldingRange range)
    {
        var (start, end) = document.RangeOf(range.Span);
        if (range.Kind != FoldingKind.Brackets)
        {
            return new FoldingRange(start.Line, null, end.Line, null, KindOf(range.Kind));
        }

        // The brackets themselves stay: on lines of their own where only whole ones can be folded.
        return document.Client.Navigation.FoldsWholeLines
            ? new FoldingRange(start.Line, null, end.Line - 1, null, null)
            : new FoldingRange(start.Line, start.Character + 1, end.Line, end.Character - 1, null);
    }

    private static string? KindOf(FoldingKind kind) => kind switch
    {
        FoldingKind.Section => "region",
        FoldingKind.Comment => "comment",
        _ => null,
    };
}
