namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="Kind">"markdown" or "plaintext".</param>
/// <param name="Value">The text.</param>
internal sealed record MarkupContent(string Kind, string Value);
