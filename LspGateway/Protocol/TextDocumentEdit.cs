namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Changes of one version of one document.</summary>
/// <param name="TextDocument">Which version; null for the one that the editor has.</param>
/// <param name="Edits">They don't overlap, and all count in the text before any of them.</param>
internal sealed record TextDocumentEdit(
    OptionalVersionedTextDocumentIdentifier TextDocument, IReadOnlyList<DocumentEdit> Edits);
