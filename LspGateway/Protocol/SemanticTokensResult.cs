namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Result of the requests for semantic tokens: all of them, or what to change in those of an answer before.</summary>
/// <param name="ResultId">Names this answer; absent for a part of a document.</param>
/// <param name="Data">Five numbers for each token: lines and columns from the one before, length, type, modifiers.</param>
/// <param name="Edits">What to change, in the order of the numbers, which count before any change.</param>
internal sealed record SemanticTokensResult(
    string? ResultId, IReadOnlyList<int>? Data, IReadOnlyList<SemanticTokensEdit>? Edits);
