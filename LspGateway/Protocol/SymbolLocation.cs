namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="Uri">The document.</param>
/// <param name="Range">Absent where the client asks for it later.</param>
internal sealed record SymbolLocation(string Uri, Range? Range = null);
