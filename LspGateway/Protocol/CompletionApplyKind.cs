namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>How a list's defaults and an item's own values go together: 1 replaces the default, 2 adds to it.</summary>
internal sealed record CompletionApplyKind(int? CommitCharacters, int? Data);
