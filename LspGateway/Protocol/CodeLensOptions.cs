namespace FhirPathAspire.LspGateway.Protocol;

internal sealed record CodeLensOptions(bool ResolveProvider);
