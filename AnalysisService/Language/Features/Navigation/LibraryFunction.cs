using FhirPath.Language.Binding.Functions;

namespace FhirPath.Language.Features.Navigation;

/// <summary>A function.</summary>
public sealed record LibraryFunction(FunctionSignature Function) : Referent
{
    internal override string Spelling => Function.Name;
}
