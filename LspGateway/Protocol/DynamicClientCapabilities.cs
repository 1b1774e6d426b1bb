namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="DynamicRegistration">Whether the server may register it at run time.</param>
/// <param name="RelativePatternSupport">Of watched files: whether a pattern may name a folder.</param>
internal sealed record DynamicClientCapabilities(bool? DynamicRegistration = null, bool? RelativePatternSupport = null);
