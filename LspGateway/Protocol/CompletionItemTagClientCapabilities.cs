namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="ValueSet">The tags that the client knows.</param>
internal sealed record CompletionItemTagClientCapabilities(IReadOnlyList<int>? ValueSet = null);
