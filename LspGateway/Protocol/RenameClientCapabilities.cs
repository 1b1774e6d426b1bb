namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="PrepareSupport">Whether the client asks what is to be renamed first.</param>
internal sealed record RenameClientCapabilities(bool? PrepareSupport = null);
