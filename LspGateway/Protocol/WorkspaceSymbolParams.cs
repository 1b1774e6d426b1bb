namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Parameters of workspace/symbol.</summary>
/// <param name="Query">Characters that a name holds in this order; empty for all.</param>
internal sealed record WorkspaceSymbolParams(string Query);
