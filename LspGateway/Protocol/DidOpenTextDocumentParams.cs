namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Parameters of textDocument/didOpen.</summary>
internal sealed record DidOpenTextDocumentParams(TextDocumentItem TextDocument);
