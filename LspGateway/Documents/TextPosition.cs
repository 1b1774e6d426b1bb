namespace FhirPathAspire.LspGateway.Documents;

/// <summary>A zero-based line and column; the column counts units of the negotiated encoding.</summary>
internal readonly record struct TextPosition(long Line, long Column);
