namespace FhirPath.Language.Binding.Functions;

/// <summary>What a function demands of the collection it is invoked on.</summary>
/// <param name="Accepts">What the items have to be.</param>
/// <param name="IsSingle">True where more than one item is an error.</param>
/// <param name="IsOrdered">True where the result depends on the order of the items.</param>
public readonly record struct FunctionInput(ValueKind Accepts, bool IsSingle = false, bool IsOrdered = false);
