namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="Label">What the list shows.</param>
/// <param name="LabelDetails">What it shows beside the label.</param>
/// <param name="Kind">CompletionItemKind, for the icon.</param>
/// <param name="Tags">1: deprecated.</param>
/// <param name="Detail">Type or signature.</param>
/// <param name="Documentation">Shown beside the list.</param>
/// <param name="Deprecated">For clients that know no tags.</param>
/// <param name="Preselect">Chosen before the others.</param>
/// <param name="SortText">Keeps the server's order.</param>
/// <param name="FilterText">What typed text is matched with; the label where absent.</param>
/// <param name="InsertTextFormat">1: plain text, 2: snippet.</param>
/// <param name="TextEdit">What accepting the item does; absent where the list gives the range once for all.</param>
/// <param name="TextEditText">The new text, where the list gives the range.</param>
/// <param name="CommitCharacters">What accepts the item when it is typed.</param>
/// <param name="Data">What completionItem/resolve needs to know.</param>
internal sealed record CompletionItem(
    string Label,
    CompletionItemLabelDetails? LabelDetails,
    int Kind,
    IReadOnlyList<int>? Tags,
    string? Detail,
    MarkupContent? Documentation,
    bool? Deprecated,
    bool? Preselect,
    string SortText,
    string? FilterText,
    int? InsertTextFormat,
    CompletionEdit? TextEdit,
    string? TextEditText,
    IReadOnlyList<string>? CommitCharacters,
    string? Data);
