namespace FhirPath.Language.Diagnostics;

/// <summary>What a setting makes of a rule.</summary>
public enum RuleLevel
{
    /// <summary>Reported with the severity that the table gives it, also where it is off by default.</summary>
    On,

    /// <summary>Not reported.</summary>
    Off,

    /// <summary>Reported as <see cref="Severity.Error"/>.</summary>
    Error,

    /// <summary>Reported as <see cref="Severity.Warning"/>.</summary>
    Warning,

    /// <summary>Reported as <see cref="Severity.Information"/>.</summary>
    Information,

    /// <summary>Reported as <see cref="Severity.Hint"/>.</summary>
    Hint,
}
