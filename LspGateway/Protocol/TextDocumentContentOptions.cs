namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="Schemes">Of the URIs whose documents the server can give the text of.</param>
internal sealed record TextDocumentContentOptions(IReadOnlyList<string> Schemes);
