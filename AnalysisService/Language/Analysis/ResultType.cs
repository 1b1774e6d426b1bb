namespace FhirPath.Language.Analysis;

/// <summary>What an expression yields.</summary>
/// <param name="Name">The type; several possible ones joined by <c>|</c>.</param>
/// <param name="IsCollection">True where there can be more than one item.</param>
public sealed record ResultType(string Name, bool IsCollection);
