using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Routing;
using FhirPathAspire.LspGateway.Sessions;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>textDocument/references: every place of the document that names the same.</summary>
internal sealed class ReferencesHandler(IAnalysisRouter router)
    : DocumentRequestHandler<ReferenceParams, IReadOnlyList<Location>>(
        static () => LspJson.Types.ReferenceParams, static () => LspJson.Types.IReadOnlyListLocation)
{
    public override string Method => "textDocument/references";

    public override void Advertise(ServerCapabilities capabilities, ClientFeatures client)
    {
        capabilities.ReferencesProvider = true;
    }

    protected override async Task<IReadOnlyList<Location>?> HandleAsync(
        DocumentView document, ReferenceParams request, CancellationToken cancellationToken)
    {
        var offset = document.OffsetOf(request.Position);
        var reply = await router.CallAsync(
            document.Analysis,
            (client, text, options) => client.FindOccurrencesAsync(
                new FindOccurrencesRequest { Document = text, Offset = offset }, options),
            cancellationToken);
        if (reply.Occurrences.Count == 0)
        {
            return null;
        }

        var isDeclarationWanted = request.Context?.IncludeDeclaration ?? true;
        return
        [
            .. reply.Occurrences
                .Where(occurrence => isDeclarationWanted || occurrence.Kind != OccurrenceKind.Declaration)
                .Select(occurrence => new Location(request.TextDocument.Uri, document.RangeOf(occurrence.Span))),
        ];
    }
}
