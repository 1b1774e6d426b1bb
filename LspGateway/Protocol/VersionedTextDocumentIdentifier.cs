namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="Uri">Kept exactly as the client writes it.</param>
/// <param name="Version">Of the text after the change.</param>
internal sealed record VersionedTextDocumentIdentifier(string Uri, int? Version = null);
