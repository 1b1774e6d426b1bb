namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="Href">A page about a diagnostic's code.</param>
internal sealed record CodeDescription(string Href);
