namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>The result that a client has of a document.</summary>
internal sealed record PreviousResultId(string Uri, string Value);
