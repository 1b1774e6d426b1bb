namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="RangeLimit">How many ranges the client takes.</param>
/// <param name="LineFoldingOnly">Whether it folds whole lines only.</param>
internal sealed record FoldingRangeClientCapabilities(uint? RangeLimit = null, bool? LineFoldingOnly = null);
