namespace FhirPathAspire.LspGateway.Protocol;

internal sealed record DocumentLinkOptions(bool ResolveProvider);
