namespace FhirPathAspire.LspGateway.Protocol;

internal sealed record ConfigurationItem(string Section);
