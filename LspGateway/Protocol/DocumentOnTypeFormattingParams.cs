namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Parameters of textDocument/onTypeFormatting.</summary>
/// <param name="TextDocument">The document.</param>
/// <param name="Position">Where the author is now.</param>
/// <param name="Ch">What was typed.</param>
/// <param name="Options">How to lay out.</param>
internal sealed record DocumentOnTypeFormattingParams(
    TextDocumentIdentifier TextDocument, Position Position, string Ch, FormattingOptions Options) : IDocumentParams;
