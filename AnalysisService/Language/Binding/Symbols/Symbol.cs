namespace FhirPath.Language.Binding.Symbols;

/// <summary>What a name in an expression stands for.</summary>
public abstract record Symbol
{
    private protected Symbol()
    {
    }
}
