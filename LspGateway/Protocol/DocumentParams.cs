namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Parameters of the requests that are about a document and nothing else.</summary>
internal sealed record DocumentParams(TextDocumentIdentifier TextDocument) : IDocumentParams;
