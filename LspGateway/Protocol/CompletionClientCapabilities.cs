namespace FhirPathAspire.LspGateway.Protocol;

internal sealed record CompletionClientCapabilities(
    CompletionItemClientCapabilities? CompletionItem = null, CompletionListClientCapabilities? CompletionList = null);
