using Microsoft.Extensions.Logging;

namespace FhirPathAspire.ServiceDefaults.Errors;

/// <summary>One row of <see cref="ErrorTable"/>.</summary>
/// <param name="Category">The kind of error.</param>
/// <param name="Name">Its name in metrics and answers.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Level">How it is logged.</param>
/// <param name="Told">What may be told to anybody: a sentence without text of documents or names of types.</param>
public sealed record ErrorRow(
    ErrorCategory Category, string Name, ErrorSeverity Severity, LogLevel Level, string Told);
