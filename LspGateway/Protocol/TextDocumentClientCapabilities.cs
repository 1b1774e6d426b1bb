namespace FhirPathAspire.LspGateway.Protocol;

internal sealed record TextDocumentClientCapabilities(
    HoverClientCapabilities? Hover = null,
    CompletionClientCapabilities? Completion = null,
    DiagnosticClientCapabilities? Diagnostic = null);
