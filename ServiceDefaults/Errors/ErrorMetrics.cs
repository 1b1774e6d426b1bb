using System.Diagnostics.Metrics;

namespace FhirPathAspire.ServiceDefaults.Errors;

internal static class ErrorMetrics
{
    private static readonly Meter Meter = new("FhirPath.Errors");

    private static readonly Counter<long> Errors = Meter.CreateCounter<long>(
        "fhirpath.errors", "{error}", "What went wrong, by category, severity and operation.");

    public static void Count(ErrorRow row, string operation) => Errors.Add(
        1,
        new("category", row.Name),
        new("severity", NameOf(row.Severity)),
        new KeyValuePair<string, object?>("operation", operation));

    private static string NameOf(ErrorSeverity severity) => severity switch
    {
        ErrorSeverity.Low => "low",
        ErrorSeverity.Medium => "medium",
        ErrorSeverity.High => "high",
        ErrorSeverity.Critical => "critical",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, null),
    };
}
