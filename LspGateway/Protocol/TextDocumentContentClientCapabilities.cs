namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Virtual documents, whose text the server gives.</summary>
internal sealed record TextDocumentContentClientCapabilities(bool? DynamicRegistration = null);
