namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="Detail">Right behind the label.</param>
/// <param name="Description">At the end of the line.</param>
internal sealed record CompletionItemLabelDetails(string? Detail, string? Description);
