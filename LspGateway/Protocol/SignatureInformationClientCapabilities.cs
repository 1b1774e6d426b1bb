namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="DocumentationFormat">"markdown", "plaintext", best first.</param>
/// <param name="ParameterInformation">What a parameter may have.</param>
/// <param name="ActiveParameterSupport">Whether a signature may name the active parameter itself.</param>
/// <param name="NoActiveParameterSupport">Whether null may say that no parameter is active.</param>
internal sealed record SignatureInformationClientCapabilities(
    IReadOnlyList<string>? DocumentationFormat = null,
    ParameterInformationClientCapabilities? ParameterInformation = null,
    bool? ActiveParameterSupport = null,
    bool? NoActiveParameterSupport = null);
