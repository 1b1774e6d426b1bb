using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Routing;
using FhirPathAspire.LspGateway.Sessions;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>fhirpath/syntaxTree: how the parser sees a document, for people.</summary>
internal sealed class SyntaxTreeHandler(IAnalysisRouter router)
    : DocumentRequestHandler<SyntaxTreeParams, SyntaxTreeResult>(
        static () => LspJson.Types.SyntaxTreeParams, static () => LspJson.Types.SyntaxTreeResult)
{
    public override string Method => "fhirpath/syntaxTree";

    protected override async Task<SyntaxTreeResult?> HandleAsync(
        DocumentView document, SyntaxTreeParams request, CancellationToken cancellationToken)
    {
        var reply = await router.CallAsync(
            document.Analysis,
            static (client, text, options) =>
                client.SyntaxTreeAsync(new SyntaxTreeRequest { Document = text }, options),
            cancellationToken);
        return new SyntaxTreeResult(reply.Text);
    }
}
