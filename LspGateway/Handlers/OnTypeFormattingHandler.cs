using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Routing;
using FhirPathAspire.LspGateway.Sessions;
using TextEdit = FhirPathAspire.LspGateway.Protocol.TextEdit;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>textDocument/onTypeFormatting: what the letter that was just typed has finished.</summary>
internal sealed class OnTypeFormattingHandler(IAnalysisRouter router)
    : DocumentRequestHandler<DocumentOnTypeFormattingParams, IReadOnlyList<TextEdit>>(
        static () => LspJson.Types.DocumentOnTypeFormattingParams, static () => LspJson.Types.IReadOnlyListTextEdit)
{
    public override string Method => "textDocument/onTypeFormatting";

    public override void Advertise(ServerCapabilities capabilities, ClientFeatures client)
    {
        capabilities.DocumentOnTypeFormattingProvider = new DocumentOnTypeFormattingOptions("\n", [";", ")"]);
    }

    protected override async Task<IReadOnlyList<TextEdit>?> HandleAsync(
        DocumentView document, DocumentOnTypeFormattingParams request, CancellationToken cancellationToken)
    {
        if (request.Ch.Length == 0)
        {
            return [];
        }

        var question = new FormatOnTypeRequest
        {
            Options = FormattingQuestions.ToMessage(request.Options),
            Offset = document.OffsetOf(request.Position),
            Letter = request.Ch,
        };
        var reply = await router.CallAsync(
            document.Analysis,
            (client, text, options) =>
                client.FormatOnTypeAsync(new FormatOnTypeRequest(question) { Document = text }, options),
            cancellationToken);
        return WorkspaceEdits.EditsOf(document, reply.Edits);
    }
}
