namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="HierarchicalDocumentSymbolSupport">Whether the client takes a tree.</param>
internal sealed record DocumentSymbolClientCapabilities(bool? HierarchicalDocumentSymbolSupport = null);
