namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>What the client can take, as far as the server asks.</summary>
internal sealed record ClientCapabilities(
    GeneralClientCapabilities? General = null,
    TextDocumentClientCapabilities? TextDocument = null,
    WorkspaceClientCapabilities? Workspace = null,
    WindowClientCapabilities? Window = null,
    ExperimentalClientCapabilities? Experimental = null);
