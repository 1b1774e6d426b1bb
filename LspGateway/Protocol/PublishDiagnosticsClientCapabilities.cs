namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Pushed diagnostics.</summary>
internal sealed record PublishDiagnosticsClientCapabilities(
    bool? RelatedInformation = null,
    ValueSet? TagSupport = null,
    bool? CodeDescriptionSupport = null) : IDiagnosticContents;
