namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Result of initialize.</summary>
internal sealed record InitializeResult(ServerCapabilities Capabilities, ServerInfo ServerInfo);
