namespace FhirPathAspire.LspGateway.Protocol;

internal sealed record SignatureHelpOptions(
    IReadOnlyList<string> TriggerCharacters, IReadOnlyList<string> RetriggerCharacters);
