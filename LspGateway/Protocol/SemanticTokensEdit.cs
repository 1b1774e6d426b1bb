namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="Start">Index of the first number that goes.</param>
/// <param name="DeleteCount">How many go.</param>
/// <param name="Data">What comes instead.</param>
internal sealed record SemanticTokensEdit(int Start, int DeleteCount, IReadOnlyList<int> Data);
