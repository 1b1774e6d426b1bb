namespace FhirPathAspire.LspGateway.Documents;

/// <summary>The unit in which a client counts columns (LSP 3.17, PositionEncodingKind).</summary>
internal enum PositionEncoding
{
    Utf16,
    Utf8,
    Utf32,
}
