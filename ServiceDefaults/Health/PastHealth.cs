namespace FhirPathAspire.ServiceDefaults.Health;

/// <summary>One past answer of a check.</summary>
/// <param name="At">When it came.</param>
/// <param name="Status">"healthy", "degraded" or "unhealthy", as it was said.</param>
/// <param name="ResponseTime">Milliseconds.</param>
public sealed record PastHealth(DateTimeOffset At, string Status, double ResponseTime);
