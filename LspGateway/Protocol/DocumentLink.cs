namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="Range">What leads there.</param>
/// <param name="Target">URI.</param>
/// <param name="Tooltip">What following it does.</param>
internal sealed record DocumentLink(Range Range, string Target, string? Tooltip);
