namespace FhirPathAspire.LspGateway.Protocol;

internal sealed record GeneralClientCapabilities(IReadOnlyList<string>? PositionEncodings = null);
