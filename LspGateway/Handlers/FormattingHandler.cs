using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Routing;
using FhirPathAspire.LspGateway.Sessions;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>textDocument/formatting: the whole document.</summary>
internal sealed class FormattingHandler(IAnalysisRouter router)
    : DocumentRequestHandler<DocumentFormattingParams, IReadOnlyList<TextEdit>>(
        static () => LspJson.Types.DocumentFormattingParams, static () => LspJson.Types.IReadOnlyListTextEdit)
{
    public override string Method => "textDocument/formatting";

    public override void Advertise(ServerCapabilities capabilities, ClientFeatures client)
    {
        capabilities.DocumentFormattingProvider = true;
    }

    protected override async Task<IReadOnlyList<TextEdit>?> HandleAsync(
        DocumentView document, DocumentFormattingParams request, CancellationToken cancellationToken) =>
        await FormattingQuestions.FormatAsync(router, document, [], request.Options, cancellationToken);
}
