namespace FhirPath.Language.Diagnostics;

/// <summary>How much a finding matters, gravest first.</summary>
public enum Severity
{
    /// <summary>The expression is wrong: it can't be evaluated, or never yields what it says.</summary>
    Error,

    /// <summary>The expression is allowed and likely not meant.</summary>
    Warning,

    /// <summary>Worth knowing.</summary>
    Information,

    /// <summary>Might be written better.</summary>
    Hint,
}
