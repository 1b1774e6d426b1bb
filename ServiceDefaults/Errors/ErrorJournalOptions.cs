using System.ComponentModel.DataAnnotations;

namespace FhirPathAspire.ServiceDefaults.Errors;

/// <summary>How much is said of errors; configuration section <c>Errors</c>.</summary>
public sealed class ErrorJournalOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Errors";

    /// <summary>Lines in the log a minute for one category and operation; then one line tells how many were left out.</summary>
    [Range(1, 10_000)]
    public int MaxLinesPerMinute { get; set; } = 10;

    /// <summary>Operations told apart; what comes later counts as "other".</summary>
    [Range(1, 10_000)]
    public int MaxOperations { get; set; } = 200;

    /// <summary>Errors remembered for <c>fhirpath/health</c>; the same again is counted, not kept twice.</summary>
    [Range(1, 1000)]
    public int MaxRecent { get; set; } = 50;
}
