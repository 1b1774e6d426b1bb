using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Routing;
using FhirPathAspire.LspGateway.Sessions;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>textDocument/documentHighlight: every place that names the same as the one under the cursor.</summary>
internal sealed class DocumentHighlightHandler(IAnalysisRouter router)
    : DocumentRequestHandler<PositionParams, IReadOnlyList<DocumentHighlight>>(
        static () => LspJson.Types.PositionParams, static () => LspJson.Types.IReadOnlyListDocumentHighlight)
{
    // Asked for whenever the cursor moves, for what is to be seen around it.
    private const int MostHighlights = 500;

    private const int Text = 1;
    private const int Read = 2;
    private const int Write = 3;

    public override string Method => "textDocument/documentHighlight";

    public override void Advertise(ServerCapabilities capabilities, ClientFeatures client)
    {
        capabilities.DocumentHighlightProvider = true;
    }

    protected override async Task<IReadOnlyList<DocumentHighlight>?> HandleAsync(
        DocumentView document, PositionParams request, CancellationToken cancellationToken)
    {
        var offset = document.OffsetOf(request.Position);
        var reply = await router.CallAsync(
            document.Analysis,
            (client, text, options) => client.FindOccurrencesAsync(
                new FindOccurrencesRequest { Document = text, Offset = offset, Most = MostHighlights }, options),
            cancellationToken);
        return reply.Occurrences.Count == 0
            ? null
            : [.. reply.Occurrences.Select(occurrence => Convert(document, occurrence))];
    }

    private static DocumentHighlight Convert(DocumentView document, Occurrence occurrence) => new(
        document.RangeOf(occurrence.Span),
        occurrence.Kind switch
        {
            OccurrenceKind.Read => Read,
            OccurrenceKind.Declaration => Write,
            _ => Text,
        });
}
