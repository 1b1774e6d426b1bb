namespace FhirPathAspire.ServiceDefaults.Health;

/// <summary>Answer of <c>fhirpath/health</c>, over LSP and HTTP.</summary>
/// <param name="Status">"healthy", "degraded" or "unhealthy": what <c>/health</c> says.</param>
/// <param name="State">Of the process: "starting", "running", "degraded", "shutting_down", "stopped", "error".</param>
/// <param name="Uptime">Milliseconds since the process began.</param>
/// <param name="Memory">In bytes.</param>
/// <param name="Cpu">Percent of the processors granted.</param>
/// <param name="Connections">Open now.</param>
/// <param name="Services">The checks of this process, then each service beside it.</param>
/// <param name="LastErrors">The last errors, newest first.</param>
/// <param name="Timestamp">When this was put together.</param>
/// <param name="Reason">Why the state is not "running", in a sentence.</param>
public sealed record ServerHealth(
    string Status,
    string State,
    double Uptime,
    MemoryHealth Memory,
    double Cpu,
    long Connections,
    IReadOnlyList<ServiceHealth> Services,
    IReadOnlyList<PastError> LastErrors,
    DateTimeOffset Timestamp,
    string? Reason);
