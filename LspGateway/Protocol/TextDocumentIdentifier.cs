namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="Uri">Kept exactly as the client writes it.</param>
internal sealed record TextDocumentIdentifier(string Uri);
