namespace FhirPathAspire.ServiceDefaults.Processes.Supervision;

/// <summary>The result of one health check.</summary>
/// <param name="Outcome">What was found.</param>
/// <param name="Reason">A sentence that says why the process is not healthy; null where it is.</param>
public readonly record struct ProbeResult(ProbeOutcome Outcome, string? Reason)
{
    /// <summary>It is well.</summary>
    public static ProbeResult Healthy { get; } = new(ProbeOutcome.Healthy, null);
}
