namespace FhirPathAspire.LspGateway.Protocol;

internal sealed record WorkspaceFoldersChangeEvent(
    IReadOnlyList<WorkspaceFolder>? Added = null, IReadOnlyList<WorkspaceFolder>? Removed = null);
