namespace FhirPath.Language.Binding.Functions;

/// <summary>How an argument is understood.</summary>
public enum ParameterKind
{
    /// <summary>An expression evaluated once, with the focus that surrounds the invocation.</summary>
    Value,

    /// <summary>An expression evaluated once, with the whole input as its focus and <c>$this</c>.</summary>
    InputExpression,

    /// <summary>Evaluated for each input item, which is its focus: <c>$this</c> and <c>$index</c> exist.</summary>
    Lambda,

    /// <summary>As <see cref="Lambda"/>, and <c>$total</c> exists.</summary>
    Aggregator,

    /// <summary>As <see cref="Lambda"/>, which <c>asc</c> or <c>desc</c> may follow.</summary>
    SortKey,

    /// <summary>The name of a type (<c>Patient</c>, <c>System.String</c>); not evaluated.</summary>
    Type,

    /// <summary>A value whose text gives a name to a variable (<c>defineVariable('n')</c>).</summary>
    VariableName,
}
