namespace FhirPath.Language.Binding.Functions;

/// <summary>Where the type of a function's result comes from.</summary>
public enum ResultSource
{
    /// <summary>The types that the rule names.</summary>
    Fixed,

    /// <summary>Of the types that the rule names the one that the input converts to, else the first.</summary>
    FixedByInput,

    /// <summary>The types of the input.</summary>
    Input,

    /// <summary>The types of the input and of all arguments (union, combine).</summary>
    InputAndArguments,

    /// <summary>The types of the arguments from the rule's first one on (select, iif, coalesce).</summary>
    Arguments,

    /// <summary>As <see cref="Arguments"/>, where the argument is also evaluated on its own results (repeat).</summary>
    ArgumentsRepeated,

    /// <summary>The types of all elements of the input.</summary>
    Children,

    /// <summary>As <see cref="Children"/>, on all levels below.</summary>
    Descendants,

    /// <summary>The resource types that the input references may point at.</summary>
    ReferenceTargets,

    /// <summary>The type that the first argument names.</summary>
    TypeArgument,

    /// <summary>The System type of the input's value (getValue).</summary>
    InputValue,

    /// <summary>Nothing is known.</summary>
    Unknown,
}
