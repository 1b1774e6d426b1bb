namespace FhirPathAspire.Benchmarks.Peers;

/// <summary>An expression, and what it is checked on.</summary>
/// <param name="Text">As an author writes it.</param>
/// <param name="Context">Type or element path; null where the expression needs none.</param>
internal sealed record SampleExpression(string Text, string? Context);
