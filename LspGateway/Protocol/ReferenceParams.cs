namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Parameters of textDocument/references.</summary>
internal sealed record ReferenceParams(
    TextDocumentIdentifier TextDocument, Position Position, ReferenceContext? Context = null) : IDocumentParams;
