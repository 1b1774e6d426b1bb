namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="RefreshSupport">Whether the server may ask the client to ask again.</param>
internal sealed record RefreshClientCapabilities(bool? RefreshSupport = null);
