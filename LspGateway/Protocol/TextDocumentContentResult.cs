namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Result of workspace/textDocumentContent.</summary>
internal sealed record TextDocumentContentResult(string Text);
