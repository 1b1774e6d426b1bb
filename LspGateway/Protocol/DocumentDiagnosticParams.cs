namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Parameters of textDocument/diagnostic.</summary>
internal sealed record DocumentDiagnosticParams(TextDocumentIdentifier TextDocument, string? PreviousResultId = null)
    : IDocumentParams;
