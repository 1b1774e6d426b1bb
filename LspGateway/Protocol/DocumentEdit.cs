namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>A TextEdit, or a SnippetTextEdit (LSP 3.18) where the client takes those.</summary>
/// <param name="Range">What goes.</param>
/// <param name="NewText">What comes; absent where it is a snippet.</param>
/// <param name="Snippet">What comes, with places that the author goes on typing at.</param>
internal sealed record DocumentEdit(Range Range, string? NewText, StringValue? Snippet);
