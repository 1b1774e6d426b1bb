namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="DocumentChanges">Whether changes may name the version that they are made for.</param>
/// <param name="SnippetEditSupport">Whether a change may be a snippet (LSP 3.18).</param>
internal sealed record WorkspaceEditClientCapabilities(bool? DocumentChanges = null, bool? SnippetEditSupport = null);
