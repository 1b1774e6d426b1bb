using FhirPath.Language.Model;

namespace FhirPath.Language.Binding.Symbols;

/// <summary>An element; of several types that have one of the name, the first one's.</summary>
public sealed record ElementSymbol(ElementInfo Element) : Symbol
{
    /// <summary>The type that the name adds to a choice (<c>valueQuantity</c>); null for the element's own name.</summary>
    public ChoiceSuffix? Suffix { get; init; }

    /// <summary>True where the focus is of an abstract type that lacks the element, and some subtype of it has it.</summary>
    public bool IsOfSubtype { get; init; }
}
