namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="RangesSupport">Whether several ranges may be laid out at once (LSP 3.18).</param>
internal sealed record DocumentRangeFormattingOptions(bool? RangesSupport);
