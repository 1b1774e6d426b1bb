using FhirPath.Language.Model;

namespace FhirPath.Language.Binding.Symbols;

/// <summary>A type, in a type specifier or at the start of a path.</summary>
public sealed record TypeSymbol(TypeInfo Type) : Symbol;
