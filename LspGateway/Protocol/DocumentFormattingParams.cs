namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Parameters of textDocument/formatting.</summary>
internal sealed record DocumentFormattingParams(TextDocumentIdentifier TextDocument, FormattingOptions Options)
    : IDocumentParams;
