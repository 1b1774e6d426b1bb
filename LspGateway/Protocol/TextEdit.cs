namespace FhirPathAspire.LspGateway.Protocol;

internal sealed record TextEdit(Range Range, string NewText);
