namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Parameters of textDocument/hover.</summary>
internal sealed record HoverParams(TextDocumentIdentifier TextDocument, Position Position) : IDocumentParams;
