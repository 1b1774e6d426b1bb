namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="ItemDefaults">Properties that the list may give once for all its items.</param>
/// <param name="ApplyKindSupport">Whether the list may say how defaults and an item's own values go together.</param>
internal sealed record CompletionListClientCapabilities(
    IReadOnlyList<string>? ItemDefaults = null, bool? ApplyKindSupport = null);
