namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="Range">What is selected.</param>
/// <param name="Parent">What it widens to; null for the document.</param>
internal sealed record SelectionRange(Range Range, SelectionRange? Parent);
