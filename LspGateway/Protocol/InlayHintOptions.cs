namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="ResolveProvider">Whether the rest of a hint can be asked for.</param>
internal sealed record InlayHintOptions(bool ResolveProvider);
