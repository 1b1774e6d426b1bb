namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="Configuration">Whether the server may ask for settings (workspace/configuration).</param>
internal sealed record WorkspaceClientCapabilities(bool? Configuration = null);
