namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Parameters of the requests that are about a place of a document and nothing else.</summary>
internal sealed record PositionParams(TextDocumentIdentifier TextDocument, Position Position) : IDocumentParams;
