namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>A part of a document.</summary>
internal sealed record Location(string Uri, Range Range);
