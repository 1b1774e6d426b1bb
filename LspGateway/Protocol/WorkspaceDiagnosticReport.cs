namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Result of workspace/diagnostic, or a part of it.</summary>
internal sealed record WorkspaceDiagnosticReport(IReadOnlyList<WorkspaceDocumentDiagnosticReport> Items);
