using FhirPathAspire.LspGateway.Colours;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Routing;
using FhirPathAspire.LspGateway.Sessions;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>textDocument/semanticTokens/full: what each word of a document is.</summary>
internal sealed class SemanticTokensFullHandler(IAnalysisRouter router)
    : SemanticTokensHandler<SemanticTokensParams>(router, static () => LspJson.Types.SemanticTokensParams)
{
    public override string Method => "textDocument/semanticTokens/full";

    /// <summary>Speaks for all three requests: they share a legend.</summary>
    public override void Advertise(ServerCapabilities capabilities, ClientFeatures client)
    {
        if (client.Semantics is { } legend)
        {
            capabilities.SemanticTokensProvider = new SemanticTokensOptions(
                legend.Names, Range: true, new SemanticTokensFullOptions(Delta: true));
        }
    }

    protected override async Task<SemanticTokensResult?> HandleAsync(
        ColouredView seen, SemanticTokensParams request, CancellationToken cancellationToken)
    {
        var data = await EncodeAsync(seen.Document, part: null, cancellationToken);
        seen.Keep(data);
        return new SemanticTokensResult(seen.Document.Snapshot.ResultId, data, null);
    }
}
