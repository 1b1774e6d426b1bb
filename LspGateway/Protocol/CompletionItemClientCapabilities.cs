namespace FhirPathAspire.LspGateway.Protocol;

internal sealed record CompletionItemClientCapabilities(
    bool? SnippetSupport = null, IReadOnlyList<string>? DocumentationFormat = null);
