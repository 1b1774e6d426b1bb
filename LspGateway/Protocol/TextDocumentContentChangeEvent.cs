namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="Text">What stands there now.</param>
/// <param name="Range">What it replaces; absent where it is the whole text.</param>
internal sealed record TextDocumentContentChangeEvent(string Text, Range? Range = null);
