namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="Label">What the list shows.</param>
/// <param name="Kind">CompletionItemKind, for the icon.</param>
/// <param name="Detail">Type or signature.</param>
/// <param name="Documentation">Shown beside the list.</param>
/// <param name="SortText">Keeps the server's order.</param>
/// <param name="FilterText">What typed text is matched with; the label where absent.</param>
/// <param name="InsertTextFormat">1: plain text, 2: snippet.</param>
/// <param name="TextEdit">What accepting the item does; absent where the list gives the range once for all.</param>
/// <param name="TextEditText">The new text, where the list gives the range.</param>
internal sealed record CompletionItem(
    string Label,
    int Kind,
    string? Detail,
    MarkupContent? Documentation,
    string SortText,
    string? FilterText,
    int? InsertTextFormat,
    TextEdit? TextEdit,
    string? TextEditText);
