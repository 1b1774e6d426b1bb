namespace FhirPathAspire.LspGateway.Protocol;

internal sealed record SemanticTokensLegend(IReadOnlyList<string> TokenTypes, IReadOnlyList<string> TokenModifiers);
