namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>
/// Pull diagnostics. That a client mentions them does not mean that it pulls. What diagnostics may hold is said here
/// since LSP 3.18, and only of pushed ones before.
/// </summary>
internal sealed record DiagnosticClientCapabilities(
    bool? DynamicRegistration = null,
    bool? RelatedInformation = null,
    ValueSet? TagSupport = null,
    bool? CodeDescriptionSupport = null) : IDiagnosticContents;
