namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>A document as didOpen transfers it.</summary>
internal sealed record TextDocumentItem(string Uri, string Text, string? LanguageId = null, int? Version = null);
