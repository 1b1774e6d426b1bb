using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Routing;
using FhirPathAspire.LspGateway.Sessions;
using DocumentLink = FhirPathAspire.LspGateway.Protocol.DocumentLink;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>textDocument/documentLink: files of examples, and web addresses.</summary>
internal sealed class DocumentLinkHandler(IAnalysisRouter router)
    : DocumentRequestHandler<DocumentParams, IReadOnlyList<DocumentLink>>(
        static () => LspJson.Types.DocumentParams, static () => LspJson.Types.IReadOnlyListDocumentLink)
{
    public override string Method => "textDocument/documentLink";

    public override void Advertise(ServerCapabilities capabilities, ClientFeatures client)
    {
        capabilities.DocumentLinkProvider = new DocumentLinkOptions(ResolveProvider: false);
    }

    protected override async Task<IReadOnlyList<DocumentLink>?> HandleAsync(
        DocumentView document, DocumentParams request, CancellationToken cancellationToken)
    {
        var reply = await router.CallAsync(
            document.Analysis,
            static (client, text, options) =>
                client.FindLinksAsync(new FindLinksRequest { Document = text }, options),
            cancellationToken);
        return [.. reply.Links.Select(link => Convert(document, link)).OfType<DocumentLink>()];
    }

    private static DocumentLink? Convert(DocumentView document, FhirPath.Analysis.V1.DocumentLink link)
    {
        var target = link.IsFile ? FileLink.Of(document.Snapshot.Key.Uri, link.Target) : link.Target;
        var tooltip = link.IsFile ? "Open the example" : "Open the page";
        return target is null
            ? null
            : new DocumentLink(
                document.RangeOf(link.Span), target, document.Client.Navigation.LinkTooltips ? tooltip : null);
    }
}
