namespace FhirPathAspire.LspGateway.Protocol;

internal sealed record DiagnosticOptions(string Identifier, bool InterFileDependencies, bool WorkspaceDiagnostics);
