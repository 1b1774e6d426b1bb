namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Parameters of textDocument/semanticTokens/full/delta.</summary>
internal sealed record SemanticTokensDeltaParams(TextDocumentIdentifier TextDocument, string PreviousResultId)
    : IDocumentParams;
