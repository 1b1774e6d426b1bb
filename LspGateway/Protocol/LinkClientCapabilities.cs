namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="LinkSupport">Whether the client takes LocationLink instead of Location.</param>
internal sealed record LinkClientCapabilities(bool? LinkSupport = null);
