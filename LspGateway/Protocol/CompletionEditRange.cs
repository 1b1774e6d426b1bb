namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>One range, or for clients that tell them apart two.</summary>
/// <param name="Start">Of the one range.</param>
/// <param name="End">Of the one range.</param>
/// <param name="Insert">What is replaced where an author inserts: up to the cursor.</param>
/// <param name="Replace">What is replaced where an author replaces: the whole word.</param>
internal sealed record CompletionEditRange(
    Position? Start = null, Position? End = null, Range? Insert = null, Range? Replace = null);
