namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>What the server can do that is not about one document.</summary>
internal sealed class WorkspaceServerCapabilities
{
    public TextDocumentContentOptions? TextDocumentContent { get; set; }

    public WorkspaceFoldersServerCapabilities? WorkspaceFolders { get; set; }
}
