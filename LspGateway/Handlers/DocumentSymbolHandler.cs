using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Routing;
using FhirPathAspire.LspGateway.Sessions;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>textDocument/documentSymbol: the outline of a document.</summary>
internal sealed class DocumentSymbolHandler(IAnalysisRouter router)
    : DocumentRequestHandler<DocumentParams, IReadOnlyList<DocumentSymbol>>(
        static () => LspJson.Types.DocumentParams, static () => LspJson.Types.IReadOnlyListDocumentSymbol)
{
    public override string Method => "textDocument/documentSymbol";

    public override void Advertise(ServerCapabilities capabilities, ClientFeatures client)
    {
        capabilities.DocumentSymbolProvider = true;
    }

    protected override async Task<IReadOnlyList<DocumentSymbol>?> HandleAsync(
        DocumentView document, DocumentParams request, CancellationToken cancellationToken)
    {
        var reply = await router.CallAsync(
            document.Analysis,
            static (client, text, options) =>
                client.ReadOutlineAsync(new ReadOutlineRequest { Document = text }, options),
            cancellationToken);
        return document.Client.Navigation.NestedSymbols
            ? [.. reply.Items.Select(item => Nested(document, item))]
            : [.. reply.Items.SelectMany(item => Flat(document, item))];
    }

    private static DocumentSymbol Nested(DocumentView document, OutlineItem item) => DocumentSymbol.Nested(
        item.Name,
        SymbolKinds.Of(item.Kind),
        item.Detail.Length == 0 ? null : item.Detail,
        document.RangeOf(item.Span),
        document.RangeOf(item.Selection),
        item.Children.Count == 0 ? null : [.. item.Children.Select(child => Nested(document, child))]);

    private static IEnumerable<DocumentSymbol> Flat(DocumentView document, OutlineItem item) => item.Children
        .Select(child => Flat(document, child, item.Name))
        .Prepend(Flat(document, item, null));

    private static DocumentSymbol Flat(DocumentView document, OutlineItem item, string? container) =>
        DocumentSymbol.Flat(
            item.Name,
            SymbolKinds.Of(item.Kind),
            new Location(document.Snapshot.Key.Uri, document.RangeOf(item.Span)),
            container);
}
