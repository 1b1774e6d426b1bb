namespace FhirPath.Language.Binding.Symbols;

/// <summary>An environment variable, or <c>$this</c>, <c>$index</c>, <c>$total</c>.</summary>
/// <param name="Name">With its percent or dollar sign.</param>
public sealed record VariableSymbol(string Name) : Symbol;
