namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Parameters of textDocument/rangesFormatting (LSP 3.18).</summary>
internal sealed record DocumentRangesFormattingParams(
    TextDocumentIdentifier TextDocument, IReadOnlyList<Range> Ranges, FormattingOptions Options) : IDocumentParams;
