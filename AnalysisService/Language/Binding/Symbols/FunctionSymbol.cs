using FhirPath.Language.Binding.Functions;

namespace FhirPath.Language.Binding.Symbols;

/// <summary>A function.</summary>
public sealed record FunctionSymbol(FunctionSignature Function) : Symbol;
