namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="Range">Where.</param>
/// <param name="Kind">1: text, 2: read, 3: write.</param>
internal sealed record DocumentHighlight(Range Range, int Kind);
