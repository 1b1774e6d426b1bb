namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="ContentFormat">"markdown", "plaintext", best first.</param>
internal sealed record HoverClientCapabilities(IReadOnlyList<string>? ContentFormat = null);
