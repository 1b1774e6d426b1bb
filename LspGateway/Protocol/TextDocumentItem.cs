namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>A document as didOpen transfers it.</summary>
internal sealed record TextDocumentItem(string Uri, string Text, string? LanguageId = null, int? Version = null)
{
    /// <summary>Whether it is JSON, which holds no expressions and may be the example of some.</summary>
    public bool IsExample => LanguageId is "json" or "jsonc"
        || (LanguageId is null or "plaintext" && Uri.EndsWith(".json", StringComparison.OrdinalIgnoreCase));
}
