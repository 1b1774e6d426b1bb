namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Result of textDocument/hover; null where nothing is to be said.</summary>
internal sealed record HoverResult(MarkupContent Contents, Range Range);
