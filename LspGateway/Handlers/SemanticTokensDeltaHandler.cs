using FhirPathAspire.LspGateway.Colours;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Routing;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>textDocument/semanticTokens/full/delta: what has changed of the tokens since an answer before.</summary>
internal sealed class SemanticTokensDeltaHandler(IAnalysisRouter router)
    : SemanticTokensHandler<SemanticTokensDeltaParams>(router, static () => LspJson.Types.SemanticTokensDeltaParams)
{
    public override string Method => "textDocument/semanticTokens/full/delta";

    protected override async Task<SemanticTokensResult?> HandleAsync(
        ColouredView seen, SemanticTokensDeltaParams request, CancellationToken cancellationToken)
    {
        var before = seen.History.Find(seen.Uri, request.PreviousResultId);
        var id = seen.Document.Snapshot.ResultId;
        if (before is not null && id == request.PreviousResultId)
        {
            return new SemanticTokensResult(id, null, []);
        }

        var data = await EncodeAsync(seen.Document, part: null, cancellationToken);
        seen.Keep(data);
        return before is null
            ? new SemanticTokensResult(id, data, null)
            : new SemanticTokensResult(id, null, SemanticDelta.Between(before, data));
    }
}
