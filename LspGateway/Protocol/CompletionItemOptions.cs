namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="LabelDetailsSupport">Whether an item may have more beside its label.</param>
internal sealed record CompletionItemOptions(bool LabelDetailsSupport);
