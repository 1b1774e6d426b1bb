using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Routing;
using FhirPathAspire.LspGateway.Sessions;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>textDocument/selectionRange: what selections widen to.</summary>
internal sealed class SelectionRangeHandler(IAnalysisRouter router)
    : DocumentRequestHandler<SelectionRangeParams, IReadOnlyList<SelectionRange>>(
        static () => LspJson.Types.SelectionRangeParams, static () => LspJson.Types.IReadOnlyListSelectionRange)
{
    public override string Method => "textDocument/selectionRange";

    public override void Advertise(ServerCapabilities capabilities, ClientFeatures client)
    {
        capabilities.SelectionRangeProvider = true;
    }

    protected override async Task<IReadOnlyList<SelectionRange>?> HandleAsync(
        DocumentView document, SelectionRangeParams request, CancellationToken cancellationToken)
    {
        var offsets = request.Positions.Select(document.OffsetOf).ToList();
        var reply = await router.CallAsync(
            document.Analysis,
            (client, text, options) => client.WidenSelectionsAsync(
                new WidenSelectionsRequest { Document = text, Offsets = { offsets } }, options),
            cancellationToken);
        return [.. reply.Selections.Select(selection => Convert(document, selection))];
    }

    private static SelectionRange Convert(DocumentView document, WideningSelection selection)
    {
        SelectionRange? parent = null;
        for (var index = selection.Spans.Count - 1; index > 0; index--)
        {
            parent = new SelectionRange(document.RangeOf(selection.Spans[index]), parent);
        }

        return new SelectionRange(document.RangeOf(selection.Spans.FirstOrDefault()), parent);
    }
}
