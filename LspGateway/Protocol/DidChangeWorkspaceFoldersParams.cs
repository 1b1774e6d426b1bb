namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Parameters of workspace/didChangeWorkspaceFolders.</summary>
internal sealed record DidChangeWorkspaceFoldersParams(WorkspaceFoldersChangeEvent Event);
