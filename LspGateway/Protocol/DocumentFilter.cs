namespace FhirPathAspire.LspGateway.Protocol;

internal sealed record DocumentFilter(string Language);
