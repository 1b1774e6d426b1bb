namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="ResolveSupport">What the client asks for later.</param>
internal sealed record InlayHintClientCapabilities(ResolveSupportClientCapabilities? ResolveSupport = null);
