namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="ResolveSupport">Which properties the client asks for later.</param>
internal sealed record WorkspaceSymbolClientCapabilities(ResolveSupportClientCapabilities? ResolveSupport = null);
