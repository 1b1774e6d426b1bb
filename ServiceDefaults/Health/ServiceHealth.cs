namespace FhirPathAspire.ServiceDefaults.Health;

/// <summary>One check or service in <c>fhirpath/health</c>.</summary>
/// <param name="Name">Of the check; for a replica its address.</param>
/// <param name="Status">"healthy", "degraded" or "unhealthy".</param>
/// <param name="LastCheck">When it was asked last; absent before the first time.</param>
/// <param name="ErrorCount">Errors since the process began.</param>
/// <param name="ResponseTime">Milliseconds that the last answer took.</param>
/// <param name="LastError">What the last error was; absent where there was none.</param>
/// <param name="ErrorsInARow">Of the errors the last ones, without a good answer between.</param>
/// <param name="Description">What it said last.</param>
/// <param name="History">The last answers, the newest last.</param>
public sealed record ServiceHealth(
    string Name,
    string Status,
    DateTimeOffset? LastCheck,
    long ErrorCount,
    double ResponseTime,
    string? LastError,
    int ErrorsInARow,
    string? Description,
    IReadOnlyList<PastHealth> History);
