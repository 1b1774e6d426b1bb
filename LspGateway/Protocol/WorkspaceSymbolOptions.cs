namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="ResolveProvider">Whether ranges are worked out when they are asked for.</param>
internal sealed record WorkspaceSymbolOptions(bool? ResolveProvider);
