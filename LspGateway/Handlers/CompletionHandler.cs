using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Routing;
using FhirPathAspire.LspGateway.Sessions;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>textDocument/completion: what may be written next.</summary>
internal sealed class CompletionHandler(IAnalysisRouter router)
    : DocumentRequestHandler<CompletionParams, CompletionList>(
        static () => LspJson.Types.CompletionParams, static () => LspJson.Types.CompletionList)
{
    // After a path step, a parenthesis, a variable's sign, a string's or a quoted name's beginning, a date's, a type's.
    private static readonly string[] TriggerCharacters = [".", "(", "%", "$", "'", "`", "@", ","];

    public override string Method => "textDocument/completion";

    public override void Advertise(ServerCapabilities capabilities, ClientFeatures client)
    {
        capabilities.CompletionProvider = new CompletionOptions(
            TriggerCharacters, ResolveProvider: true, new CompletionItemOptions(LabelDetailsSupport: true));
    }

    protected override async Task<CompletionList?> HandleAsync(
        DocumentView document, CompletionParams request, CancellationToken cancellationToken)
    {
        var offset = document.OffsetOf(request.Position);
        var reply = await router.CallAsync(
            document.Analysis,
            (client, text, options) => client.CompleteAsync(
                new CompleteRequest
                {
                    Document = text,
                    Offset = offset,
                    MostItems = document.Features.Completion.MaxSuggestions,
                    LeavesTexts = document.Client.Completion.ResolvesDocumentation,
                },
                options),
            cancellationToken);
        return CompletionConversion.Convert(document, offset, reply);
    }
}
