using System.Globalization;
using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Sessions;
using CompletionItem = FhirPathAspire.LspGateway.Protocol.CompletionItem;
using Range = FhirPathAspire.LspGateway.Protocol.Range;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>
/// The answer of analysis in LSP's words: what holds for every item is said once where the client can take it.
/// </summary>
internal sealed class CompletionConversion
{
    private const int PlainText = 1;
    private const int Snippet = 2;
    private const int AsIs = 1;
    private const int ReplacesDefault = 1;

    private static readonly string[] Dot = ["."];
    private static readonly int[] DeprecatedTag = [1];

    private readonly CompletionFeatures _client;
    private readonly bool _takesMarkdown;
    private readonly bool _takesSnippets;
    private readonly Range _insert;
    private readonly Range _replace;
    private readonly string? _data;
    private readonly string _sortFormat;
    private readonly bool _isSnippetDefault;
    private readonly bool _isDotDefault;

    private CompletionConversion(DocumentView document, int offset, CompleteReply reply)
    {
        var replace = reply.Replace ?? new Span { Start = offset };
        _client = document.Client.Completion;
        _takesMarkdown = document.Client.MarkdownDocumentation;
        _takesSnippets = document.Client.Snippets && document.Features.Completion.IncludeSnippets;
        _replace = document.RangeOf(replace);
        _insert = document.RangeOf(new Span { Start = replace.Start, Length = Math.Max(0, offset - replace.Start) });
        _data = (_client.ResolvesDocumentation || _client.ResolvesDetail) && reply.DescribeData.Length > 0
            ? reply.DescribeData
            : null;

        // As long as the greatest number, so that texts sort as numbers do.
        var digits = Math.Max(reply.Items.Count - 1, 1).ToString(CultureInfo.InvariantCulture).Length;
        _sortFormat = $"D{digits}";
        _isSnippetDefault = _client.DefaultInsertTextFormat
            && reply.Items.Count(IsSnippet) > reply.Items.Count / 2;
        _isDotDefault = _client is { CommitCharacters: true, DefaultCommitCharacters: true }
            && reply.Items.Count(IsFollowedByDot) > reply.Items.Count / 2;
    }

    public static CompletionList Convert(DocumentView document, int offset, CompleteReply reply)
    {
        var conversion = new CompletionConversion(document, offset, reply);
        var items = new CompletionItem[reply.Items.Count];
        for (var index = 0; index < items.Length; index++)
        {
            items[index] = conversion.Convert(reply.Items[index], index);
        }

        var defaults = conversion.Defaults();
        var apply = defaults is not null && conversion._client.ApplyKind
            ? new CompletionApplyKind(ReplacesDefault, ReplacesDefault)
            : null;
        return new CompletionList(reply.IsIncomplete, defaults, apply, items);
    }

    private CompletionItemDefaults? Defaults()
    {
        var defaults = new CompletionItemDefaults(
            _isDotDefault ? Dot : null,
            !_client.DefaultEditRange ? null
                : _client.InsertReplace && _insert != _replace ? new(Insert: _insert, Replace: _replace)
                : new(_replace.Start, _replace.End),
            _client.DefaultInsertTextFormat ? _isSnippetDefault ? Snippet : PlainText : null,
            _client.DefaultInsertTextMode ? AsIs : null,
            _client.DefaultData ? _data : null);
        return defaults == new CompletionItemDefaults(null, null, null, null, null) ? null : defaults;
    }

    private CompletionItem Convert(FhirPath.Analysis.V1.CompletionItem item, int index)
    {
        var isSnippet = IsSnippet(item);
        var text = TextOf(item);
        var isDetailLeft = _client.ResolvesDetail && _client.LabelDetails && _data is not null;
        return new CompletionItem(
            item.Label,
            LabelDetailsOf(item),
            KindOf(item.Kind),
            item.IsDeprecated && _client.DeprecatedTag ? DeprecatedTag : null,
            isDetailLeft ? null : OrNull(item.Detail),
            item.DocumentationMarkdown.Length == 0 ? null : Markup.From(item.DocumentationMarkdown, _takesMarkdown),
            item.IsDeprecated && _client is { DeprecatedTag: false, DeprecatedMark: true } ? true : null,
            item.IsPreselected && _client.Preselect ? true : null,
            // Clients sort by this text, and analysis has put the best first.
            index.ToString(_sortFormat, CultureInfo.InvariantCulture),
            OrNull(item.FilterText),
            isSnippet == _isSnippetDefault ? null : isSnippet ? Snippet : PlainText,
            _client.DefaultEditRange ? null : EditOf(text),
            _client.DefaultEditRange && text != item.Label ? text : null,
            CommitCharactersOf(item),
            _client.DefaultData ? null : _data);
    }

    private CompletionEdit EditOf(string text) => _client.InsertReplace && _insert != _replace
        ? new CompletionEdit(text, Insert: _insert, Replace: _replace)
        : new CompletionEdit(text, Range: _replace);

    private CompletionItemLabelDetails? LabelDetailsOf(FhirPath.Analysis.V1.CompletionItem item) =>
        _client.LabelDetails && (item.LabelDetail.Length > 0 || item.Description.Length > 0)
            ? new CompletionItemLabelDetails(OrNull(item.LabelDetail), OrNull(item.Description))
            : null;

    private bool IsSnippet(FhirPath.Analysis.V1.CompletionItem item) => item.IsSnippet && _takesSnippets;

    // Of snippets only functions have any: without them the parentheses are written, and nothing between them.
    private string TextOf(FhirPath.Analysis.V1.CompletionItem item) =>
        item.IsSnippet && !_takesSnippets ? $"{item.Label}()"
        : item.InsertText.Length == 0 ? item.Label
        : item.InsertText;

    // A dot accepts an element: what is typed goes on from it. Anything else may be a name that is not listed.
    private static bool IsFollowedByDot(FhirPath.Analysis.V1.CompletionItem item) =>
        item.Kind == CompletionKind.Element && !item.InsertText.EndsWith(": ", StringComparison.Ordinal);

    private string[]? CommitCharactersOf(FhirPath.Analysis.V1.CompletionItem item) =>
        !_client.CommitCharacters || IsFollowedByDot(item) == _isDotDefault ? null
        : _isDotDefault ? []
        : Dot;

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

    /// <summary>The kind that an item was sent with.</summary>
    public static CompletionKind KindOf(int lspKind) =>
        Enum.GetValues<CompletionKind>().FirstOrDefault(kind => KindOf(kind) == lspKind && lspKind != 1);
}
