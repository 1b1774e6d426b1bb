namespace FhirPathAspire.ServiceDefaults.Errors;

/// <summary>An error as <c>fhirpath/health</c> tells it: nothing of any document, no stack, no path.</summary>
/// <param name="Time">When it last happened.</param>
/// <param name="Category">What kind it is.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Operation">What failed: the method of a request, or a part of the server.</param>
/// <param name="ExceptionType">Name of the type, without its namespace.</param>
/// <param name="Message">A sentence.</param>
/// <param name="Count">How often the same has happened, as long as it is remembered.</param>
public sealed record ErrorSummary(
    DateTimeOffset Time,
    ErrorCategory Category,
    ErrorSeverity Severity,
    string Operation,
    string ExceptionType,
    string Message,
    long Count);
