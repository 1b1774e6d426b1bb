namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>What the server can do; filled by the handlers themselves.</summary>
internal sealed class ServerCapabilities
{
    public string? PositionEncoding { get; set; }

    public TextDocumentSyncOptions? TextDocumentSync { get; set; }

    public bool? HoverProvider { get; set; }

    public bool? DefinitionProvider { get; set; }

    public bool? DeclarationProvider { get; set; }

    public bool? TypeDefinitionProvider { get; set; }

    public bool? ImplementationProvider { get; set; }

    public bool? ReferencesProvider { get; set; }

    public bool? DocumentHighlightProvider { get; set; }

    public bool? TypeHierarchyProvider { get; set; }

    public bool? DocumentSymbolProvider { get; set; }

    public WorkspaceSymbolOptions? WorkspaceSymbolProvider { get; set; }

    public DocumentLinkOptions? DocumentLinkProvider { get; set; }

    public bool? FoldingRangeProvider { get; set; }

    public bool? SelectionRangeProvider { get; set; }

    public bool? LinkedEditingRangeProvider { get; set; }

    public RenameProvider? RenameProvider { get; set; }

    public WorkspaceServerCapabilities? Workspace { get; set; }

    public CompletionOptions? CompletionProvider { get; set; }

    public SignatureHelpOptions? SignatureHelpProvider { get; set; }

    public InlayHintOptions? InlayHintProvider { get; set; }

    public SemanticTokensOptions? SemanticTokensProvider { get; set; }

    public DiagnosticOptions? DiagnosticProvider { get; set; }

    public CodeActionOptions? CodeActionProvider { get; set; }

    public CodeLensOptions? CodeLensProvider { get; set; }

    public bool? DocumentFormattingProvider { get; set; }

    public DocumentRangeFormattingOptions? DocumentRangeFormattingProvider { get; set; }

    public DocumentOnTypeFormattingOptions? DocumentOnTypeFormattingProvider { get; set; }
}
