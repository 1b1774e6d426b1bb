namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="Configuration">Whether the server may ask for settings (workspace/configuration).</param>
/// <param name="WorkspaceEdit">Which forms of changes the client takes.</param>
/// <param name="TextDocumentContent">Virtual documents.</param>
/// <param name="Symbol">Symbols of the workspace.</param>
/// <param name="DidChangeWatchedFiles">Whether it can be asked to tell of files.</param>
/// <param name="DidChangeConfiguration">Whether it can be asked to tell of settings.</param>
/// <param name="Diagnostics">Whether it can be told to ask for diagnostics again; the others likewise.</param>
/// <param name="SemanticTokens">See the one before.</param>
/// <param name="InlayHint">See the one before.</param>
/// <param name="CodeLens">See the one before.</param>
internal sealed record WorkspaceClientCapabilities(
    bool? Configuration = null,
    WorkspaceEditClientCapabilities? WorkspaceEdit = null,
    TextDocumentContentClientCapabilities? TextDocumentContent = null,
    WorkspaceSymbolClientCapabilities? Symbol = null,
    DynamicClientCapabilities? DidChangeWatchedFiles = null,
    DynamicClientCapabilities? DidChangeConfiguration = null,
    RefreshClientCapabilities? Diagnostics = null,
    RefreshClientCapabilities? SemanticTokens = null,
    RefreshClientCapabilities? InlayHint = null,
    RefreshClientCapabilities? CodeLens = null);
