namespace FhirPath.Language.Binding.Functions;

/// <summary>How many items a function's result can have.</summary>
public enum ResultCardinality
{
    /// <summary>One at most.</summary>
    Single,

    /// <summary>Any number.</summary>
    Collection,

    /// <summary>No more than the input: one at most where the input is.</summary>
    AsInput,

    /// <summary>As many as the argument that is chosen.</summary>
    AsArguments,

    /// <summary>For each input item as many as the argument gives: one at most where both are.</summary>
    InputTimesArgument,
}
