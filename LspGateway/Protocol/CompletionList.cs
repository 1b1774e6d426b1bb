namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Result of textDocument/completion.</summary>
/// <param name="IsIncomplete">Whether a longer prefix may bring other items.</param>
/// <param name="ItemDefaults">What holds for every item that says nothing else; only where the client can take it.</param>
/// <param name="ApplyKind">How defaults and items go together; only where the client asks for it.</param>
/// <param name="Items">Best first.</param>
internal sealed record CompletionList(
    bool IsIncomplete,
    CompletionItemDefaults? ItemDefaults,
    CompletionApplyKind? ApplyKind,
    IReadOnlyList<CompletionItem> Items);
