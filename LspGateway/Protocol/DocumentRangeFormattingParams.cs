namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Parameters of textDocument/rangeFormatting.</summary>
internal sealed record DocumentRangeFormattingParams(
    TextDocumentIdentifier TextDocument, Range Range, FormattingOptions Options) : IDocumentParams;
