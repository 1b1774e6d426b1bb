namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Pull diagnostics. That a client mentions them does not mean that it pulls.</summary>
internal sealed record DiagnosticClientCapabilities(bool? DynamicRegistration = null);
