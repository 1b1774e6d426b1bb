namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="Legend">What the numbers of tokens mean.</param>
/// <param name="Range">Whether parts of documents can be asked for.</param>
/// <param name="Full">How whole ones can be.</param>
internal sealed record SemanticTokensOptions(
    SemanticTokensLegend Legend, bool? Range, SemanticTokensFullOptions? Full);
