namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Parameters of textDocument/inlayHint.</summary>
internal sealed record InlayHintParams(TextDocumentIdentifier TextDocument, Range Range) : IDocumentParams;
