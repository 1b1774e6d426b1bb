namespace FhirPathAspire.LspGateway.Protocol;

internal sealed record ClientInfo(string? Name = null, string? Version = null);
