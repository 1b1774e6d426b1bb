namespace FhirPathAspire.LspGateway.Protocol;

internal sealed record DocumentOnTypeFormattingOptions(
    string FirstTriggerCharacter, IReadOnlyList<string> MoreTriggerCharacter);
