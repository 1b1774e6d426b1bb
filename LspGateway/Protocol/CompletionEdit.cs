namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>A text edit of a completion, with one range or with two.</summary>
/// <param name="NewText">What is inserted.</param>
/// <param name="Range">What it replaces.</param>
/// <param name="Insert">What it replaces where an author inserts.</param>
/// <param name="Replace">What it replaces where an author replaces.</param>
internal sealed record CompletionEdit(
    string NewText, Range? Range = null, Range? Insert = null, Range? Replace = null);
