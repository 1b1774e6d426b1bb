namespace FhirPathAspire.LspGateway.Protocol;

internal sealed record TextDocumentClientCapabilities(
    HoverClientCapabilities? Hover = null,
    CompletionClientCapabilities? Completion = null,
    SignatureHelpClientCapabilities? SignatureHelp = null,
    SemanticTokensClientCapabilities? SemanticTokens = null,
    InlayHintClientCapabilities? InlayHint = null,
    RangeFormattingClientCapabilities? RangeFormatting = null,
    CodeActionClientCapabilities? CodeAction = null,
    LinkClientCapabilities? Definition = null,
    LinkClientCapabilities? Declaration = null,
    LinkClientCapabilities? TypeDefinition = null,
    LinkClientCapabilities? Implementation = null,
    TypeHierarchyClientCapabilities? TypeHierarchy = null,
    DocumentSymbolClientCapabilities? DocumentSymbol = null,
    DocumentLinkClientCapabilities? DocumentLink = null,
    FoldingRangeClientCapabilities? FoldingRange = null,
    RenameClientCapabilities? Rename = null,
    DiagnosticClientCapabilities? Diagnostic = null,
    PublishDiagnosticsClientCapabilities? PublishDiagnostics = null);
