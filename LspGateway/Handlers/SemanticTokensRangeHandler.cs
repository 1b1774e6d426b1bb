using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Colours;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Routing;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>textDocument/semanticTokens/range: the tokens of what the editor shows.</summary>
internal sealed class SemanticTokensRangeHandler(IAnalysisRouter router)
    : SemanticTokensHandler<SemanticTokensRangeParams>(router, static () => LspJson.Types.SemanticTokensRangeParams)
{
    public override string Method => "textDocument/semanticTokens/range";

    protected override async Task<SemanticTokensResult?> HandleAsync(
        ColouredView seen, SemanticTokensRangeParams request, CancellationToken cancellationToken)
    {
        var start = seen.Document.OffsetOf(request.Range.Start);
        var length = Math.Max(0, seen.Document.OffsetOf(request.Range.End) - start);
        var part = new Span { Start = start, Length = length };
        return new SemanticTokensResult(null, await EncodeAsync(seen.Document, part, cancellationToken), null);
    }
}
