namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Parameters of textDocument/rename.</summary>
internal sealed record RenameParams(TextDocumentIdentifier TextDocument, Position Position, string NewName)
    : IDocumentParams;
