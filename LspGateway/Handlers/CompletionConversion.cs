using System.Globalization;
using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Sessions;
using CompletionItem = FhirPathAspire.LspGateway.Protocol.CompletionItem;
using Range = FhirPathAspire.LspGateway.Protocol.Range;
using TextEdit = FhirPathAspire.LspGateway.Protocol.TextEdit;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>
/// The answer of analysis in LSP's words: what holds for every item is said once where the client can take it.
/// </summary>
internal static class CompletionConversion
{
    private const int PlainText = 1;
    private const int Snippet = 2;

    public static CompletionList Convert(DocumentView document, int offset, CompleteReply reply)
    {
        var wanted = document.Features.Completion;
        var client = document.Client with { Snippets = document.Client.Snippets && wanted.IncludeSnippets };
        var range = document.RangeOf(reply.Replace ?? new Span { Start = offset });
        var defaults = client.DefaultEditRange
            ? new CompletionItemDefaults(range, client.DefaultInsertTextFormat ? PlainText : null)
            : null;
        var items = reply.Items
            .Take(wanted.MaxSuggestions)
            .Select((item, index) => Convert(item, index, range, client));
        var isIncomplete = reply.IsIncomplete || reply.Items.Count > wanted.MaxSuggestions;
        return new CompletionList(isIncomplete, defaults, [.. items]);
    }

    private static CompletionItem Convert(
        FhirPath.Analysis.V1.CompletionItem item, int index, Range range, ClientFeatures client)
    {
        var isSnippet = item.IsSnippet && client.Snippets;
        var text = item.IsSnippet && !client.Snippets ? SnippetText.ToPlainText(item.InsertText) : item.InsertText;
        var newText = text.Length == 0 ? item.Label : text;
        return new CompletionItem(
            item.Label,
            KindOf(item.Kind),
            OrNull(item.Detail),
            item.DocumentationMarkdown.Length == 0
                ? null
                : Markup.From(item.DocumentationMarkdown, client.MarkdownDocumentation),
            // Clients sort by this text, and analysis has put the best first.
            index.ToString("D5", CultureInfo.InvariantCulture),
            OrNull(item.FilterText),
            isSnippet ? Snippet : null,
            client.DefaultEditRange ? null : new TextEdit(range, newText),
            client.DefaultEditRange && newText != item.Label ? newText : null);
    }

    private static string? OrNull(string text) => text.Length == 0 ? null : text;

    /// <summary>LSP's CompletionItemKind.</summary>
    private static int KindOf(CompletionKind kind) => kind switch
    {
        CompletionKind.Element => 5, // Field
        CompletionKind.Function => 3,
        CompletionKind.Type => 7, // Class
        CompletionKind.Variable => 6,
        CompletionKind.Keyword => 14,
        CompletionKind.Operator => 24,
        CompletionKind.Code => 20, // EnumMember
        CompletionKind.Unit => 11,
        CompletionKind.Directive => 17, // File
        // Text, for whatever a newer replica may know.
        _ => 1,
    };
}
