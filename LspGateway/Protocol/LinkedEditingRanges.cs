namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Result of textDocument/linkedEditingRange: texts that are the same and stay so.</summary>
/// <param name="Ranges">Where.</param>
/// <param name="WordPattern">What may be typed there, as a regular expression.</param>
internal sealed record LinkedEditingRanges(IReadOnlyList<Range> Ranges, string WordPattern);
