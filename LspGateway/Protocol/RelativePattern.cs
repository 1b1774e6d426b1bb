namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>A pattern below a folder.</summary>
internal sealed record RelativePattern(string BaseUri, string Pattern);
