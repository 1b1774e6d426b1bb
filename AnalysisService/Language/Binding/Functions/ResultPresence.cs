namespace FhirPath.Language.Binding.Functions;

/// <summary>When a function has a result.</summary>
public enum ResultPresence
{
    /// <summary>Not always.</summary>
    Possible,

    /// <summary>Wherever there is an input item (and the arguments that are evaluated once).</summary>
    Input,

    /// <summary>Wherever the arguments that the result comes from yield something.</summary>
    Arguments,

    /// <summary>Wherever there is an input item and the arguments yield something for it.</summary>
    InputAndArguments,

    /// <summary>Always.</summary>
    Always,
}
