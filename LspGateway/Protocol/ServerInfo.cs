namespace FhirPathAspire.LspGateway.Protocol;

internal sealed record ServerInfo(string Name, string Version);
