namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="SignatureInformation">What a signature may have.</param>
internal sealed record SignatureHelpClientCapabilities(
    SignatureInformationClientCapabilities? SignatureInformation = null);
