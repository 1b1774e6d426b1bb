namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Parameters of workspace/textDocumentContent.</summary>
internal sealed record TextDocumentContentParams(string Uri);
