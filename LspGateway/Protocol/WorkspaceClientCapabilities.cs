namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="Configuration">Whether the server may ask for settings (workspace/configuration).</param>
/// <param name="WorkspaceEdit">Which forms of changes the client takes.</param>
/// <param name="TextDocumentContent">Virtual documents.</param>
internal sealed record WorkspaceClientCapabilities(
    bool? Configuration = null,
    WorkspaceEditClientCapabilities? WorkspaceEdit = null,
    TextDocumentContentClientCapabilities? TextDocumentContent = null);
