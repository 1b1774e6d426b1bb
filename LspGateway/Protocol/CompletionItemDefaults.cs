namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="CommitCharacters">What accepts an item when it is typed.</param>
/// <param name="EditRange">What an item replaces.</param>
/// <param name="InsertTextFormat">1: plain text, 2: snippet.</param>
/// <param name="InsertTextMode">1: lines are inserted as they are.</param>
/// <param name="Data">What completionItem/resolve needs to know.</param>
internal sealed record CompletionItemDefaults(
    IReadOnlyList<string>? CommitCharacters,
    CompletionEditRange? EditRange,
    int? InsertTextFormat,
    int? InsertTextMode,
    string? Data);
