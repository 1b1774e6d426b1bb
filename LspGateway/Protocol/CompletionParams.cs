namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Parameters of textDocument/completion.</summary>
internal sealed record CompletionParams(TextDocumentIdentifier TextDocument, Position Position) : IDocumentParams;
