namespace FhirPathAspire.ServiceDefaults.Health;

/// <summary>One of the last errors in <c>fhirpath/health</c>: nothing of any document, no stack, no path.</summary>
/// <param name="Time">When it last happened.</param>
/// <param name="Category">In lower case.</param>
/// <param name="Severity">"low", "medium", "high" or "critical".</param>
/// <param name="Operation">What failed.</param>
/// <param name="Message">A sentence.</param>
/// <param name="Count">How often.</param>
public sealed record PastError(
    DateTimeOffset Time, string Category, string Severity, string Operation, string Message, long Count);
