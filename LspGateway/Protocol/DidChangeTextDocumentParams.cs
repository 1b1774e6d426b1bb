namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Parameters of textDocument/didChange.</summary>
/// <param name="TextDocument">The document.</param>
/// <param name="ContentChanges">Each applies to the text that the one before left.</param>
internal sealed record DidChangeTextDocumentParams(
    VersionedTextDocumentIdentifier TextDocument, IReadOnlyList<TextDocumentContentChangeEvent> ContentChanges);
