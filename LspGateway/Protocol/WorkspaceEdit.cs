namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Changes of documents, in the one of two forms that the client can take.</summary>
/// <param name="Changes">By document; whatever version the editor has.</param>
/// <param name="DocumentChanges">With the version that each is a change of.</param>
internal sealed record WorkspaceEdit(
    IReadOnlyDictionary<string, IReadOnlyList<TextEdit>>? Changes,
    IReadOnlyList<TextDocumentEdit>? DocumentChanges);
