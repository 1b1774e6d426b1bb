namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="TriggerCharacters">What an editor asks behind without being told to.</param>
/// <param name="ResolveProvider">Whether the rest of an item can be asked for.</param>
/// <param name="CompletionItem">What items may have.</param>
internal sealed record CompletionOptions(
    IReadOnlyList<string> TriggerCharacters, bool ResolveProvider, CompletionItemOptions? CompletionItem);
