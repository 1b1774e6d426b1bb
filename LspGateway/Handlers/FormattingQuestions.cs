using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Routing;
using FhirPathAspire.LspGateway.Sessions;
using FormattingOptions = FhirPathAspire.LspGateway.Protocol.FormattingOptions;
using Range = FhirPathAspire.LspGateway.Protocol.Range;
using TextEdit = FhirPathAspire.LspGateway.Protocol.TextEdit;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>What the handlers of formatting have in common: one question, about more or less of a document.</summary>
internal static class FormattingQuestions
{
    /// <param name="router">Whom to ask.</param>
    /// <param name="document">The document.</param>
    /// <param name="ranges">The parts to lay out; none for the whole.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">The client gave up, or is gone.</param>
    public static async Task<IReadOnlyList<TextEdit>> FormatAsync(
        IAnalysisRouter router,
        DocumentView document,
        IReadOnlyList<Range> ranges,
        FormattingOptions options,
        CancellationToken cancellationToken)
    {
        var spans = ranges.Select(document.SpanOf).ToList();
        var reply = await router.CallAsync(
            document.Analysis,
            (client, text, call) => client.FormatAsync(
                new FormatRequest { Document = text, Options = ToMessage(options), Ranges = { spans } }, call),
            cancellationToken);
        return WorkspaceEdits.EditsOf(document, reply.Edits);
    }

    public static FhirPath.Analysis.V1.FormattingOptions ToMessage(FormattingOptions options) => new()
    {
        TabSize = options.TabSize,
        InsertSpaces = options.InsertSpaces,
        KeepTrailingWhitespace = options.TrimTrailingWhitespace == false,
        InsertFinalNewline = options.InsertFinalNewline == true,
        TrimFinalNewlines = options.TrimFinalNewlines == true,
    };
}
