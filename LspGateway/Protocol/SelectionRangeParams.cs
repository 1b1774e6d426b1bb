namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Parameters of textDocument/selectionRange.</summary>
internal sealed record SelectionRangeParams(TextDocumentIdentifier TextDocument, IReadOnlyList<Position> Positions)
    : IDocumentParams;
