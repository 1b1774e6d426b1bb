namespace FhirPathAspire.LspGateway.Protocol;

internal sealed record TextDocumentClientCapabilities(
    HoverClientCapabilities? Hover = null,
    CompletionClientCapabilities? Completion = null,
    SignatureHelpClientCapabilities? SignatureHelp = null,
    SemanticTokensClientCapabilities? SemanticTokens = null,
    DiagnosticClientCapabilities? Diagnostic = null,
    RangeFormattingClientCapabilities? RangeFormatting = null);
