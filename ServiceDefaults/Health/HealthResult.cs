using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FhirPathAspire.ServiceDefaults.Health;

/// <summary>One run of a check.</summary>
/// <param name="At">When it ended.</param>
/// <param name="Status">What it reported.</param>
/// <param name="Elapsed">How long it took.</param>
internal readonly record struct HealthResult(DateTimeOffset At, HealthStatus Status, TimeSpan Elapsed);
