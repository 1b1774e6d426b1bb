namespace FhirPath.Language.Binding.Functions;

/// <summary>A parameter of a function.</summary>
/// <param name="Name">Name, as the specification gives it.</param>
/// <param name="Kind">How the argument is understood.</param>
/// <param name="Accepts">What its value has to be; of a lambda, what it has to yield.</param>
public sealed record FunctionParameter(string Name, ParameterKind Kind, ValueKind Accepts = ValueKind.Any)
{
    /// <summary>True where the argument may be left out (all after it too).</summary>
    public bool IsOptional { get; init; }

    /// <summary>True where any number of further arguments of this sort may follow. Only of a last parameter.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>True where more than one value is fine as an argument.</summary>
    public bool IsCollection { get; init; }

    /// <summary>True where the argument has a focus of its own: each input item.</summary>
    public bool IsEvaluatedPerItem => Kind is ParameterKind.Lambda or ParameterKind.Aggregator or ParameterKind.SortKey;
}
