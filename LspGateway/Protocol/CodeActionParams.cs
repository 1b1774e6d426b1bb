namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Parameters of textDocument/codeAction.</summary>
internal sealed record CodeActionParams(
    TextDocumentIdentifier TextDocument, Range Range, CodeActionContext? Context = null) : IDocumentParams;
