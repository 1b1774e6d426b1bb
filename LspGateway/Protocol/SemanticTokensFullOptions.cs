namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="Delta">Whether what changed since the answer before can be asked for.</param>
internal sealed record SemanticTokensFullOptions(bool Delta);
