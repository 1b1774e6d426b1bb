namespace FhirPathAspire.LspGateway.Protocol;

internal sealed record CompletionOptions(IReadOnlyList<string> TriggerCharacters, bool ResolveProvider);
