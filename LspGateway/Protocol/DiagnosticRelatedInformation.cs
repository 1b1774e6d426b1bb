namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Another place that helps to understand a diagnostic.</summary>
internal sealed record DiagnosticRelatedInformation(Location Location, string Message);
