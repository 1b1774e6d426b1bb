namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="ItemDefaults">Properties that the list may give once for all its items.</param>
internal sealed record CompletionListClientCapabilities(IReadOnlyList<string>? ItemDefaults = null);
