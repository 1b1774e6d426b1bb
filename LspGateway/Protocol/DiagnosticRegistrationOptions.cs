namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Options with which pull diagnostics are registered at run time.</summary>
internal sealed record DiagnosticRegistrationOptions(
    IReadOnlyList<DocumentFilter> DocumentSelector,
    string Identifier,
    bool InterFileDependencies,
    bool WorkspaceDiagnostics);
