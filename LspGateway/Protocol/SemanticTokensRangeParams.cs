namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Parameters of textDocument/semanticTokens/range.</summary>
internal sealed record SemanticTokensRangeParams(TextDocumentIdentifier TextDocument, Range Range) : IDocumentParams;
