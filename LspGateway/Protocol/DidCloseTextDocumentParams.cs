namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Parameters of textDocument/didClose.</summary>
internal sealed record DidCloseTextDocumentParams(TextDocumentIdentifier TextDocument);
