namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="LabelOffsetSupport">Whether a parameter may be a part of the signature's label by offsets.</param>
internal sealed record ParameterInformationClientCapabilities(bool? LabelOffsetSupport = null);
