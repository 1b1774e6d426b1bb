using System.Text.Json.Serialization.Metadata;
using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Colours;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Routing;
using FhirPathAspire.LspGateway.Sessions;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>What the three requests for semantic tokens have in common.</summary>
internal abstract class SemanticTokensHandler<TParams>(
    IAnalysisRouter router, Func<JsonTypeInfo<TParams>> parametersType)
    : QueryHandler<TParams, ColouredView, SemanticTokensResult>(
        parametersType, static () => LspJson.Types.SemanticTokensResult)
    where TParams : class, IDocumentParams
{
    protected sealed override ColouredView See(Session session, TParams request)
    {
        var uri = request.TextDocument.Uri;
        var snapshot = session.Documents.Snapshot(uri);
        var document = new DocumentView(snapshot, session.Documents.Encoding, session.Client);
        return new ColouredView(document, session.Documents.TryFind(uri), session.Colours);
    }

    /// <summary>The tokens of a document, or of a part, in the client's numbers; none for one that colours nothing.</summary>
    protected async Task<IReadOnlyList<int>> EncodeAsync(
        DocumentView document, Span? part, CancellationToken cancellationToken)
    {
        if (document.Client.Semantics is not { } legend)
        {
            return [];
        }

        var reply = await router.CallAsync(
            document.Analysis,
            (client, text, options) => client.SemanticTokensAsync(
                new SemanticTokensRequest { Document = text, Part = part }, options),
            cancellationToken);
        return SemanticEncoder.Encode(document, reply.Data, legend);
    }
}
