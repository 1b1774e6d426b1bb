namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="RangesSupport">Whether the client asks for several ranges at once (LSP 3.18).</param>
internal sealed record RangeFormattingClientCapabilities(bool? RangesSupport = null);
