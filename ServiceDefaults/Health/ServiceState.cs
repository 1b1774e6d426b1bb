using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FhirPathAspire.ServiceDefaults.Health;

/// <summary>What is known of one service by its check.</summary>
internal sealed record ServiceState
{
    /// <summary>Name of the check.</summary>
    public required string Name { get; init; }

    /// <summary>As <see cref="HealthPolicy"/> judges it.</summary>
    public HealthStatus Status { get; init; } = HealthStatus.Unhealthy;

    /// <summary>What the last run said; null where it said nothing.</summary>
    public string? Description { get; init; } = "Not checked yet.";

    /// <summary>When the last run ended; null before the first.</summary>
    public DateTimeOffset? LastCheck { get; init; }

    /// <summary>How long it took.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Runs that failed, since the process began.</summary>
    public long ErrorCount { get; init; }

    /// <summary>Of these the last ones, without a good one between.</summary>
    public int ErrorsInARow { get; init; }

    /// <summary>Whether any run was without error.</summary>
    public bool HasWorked { get; init; }

    /// <summary>Why the last run that failed did; kept when it works again.</summary>
    public string? LastError { get; init; }

    /// <summary>The last runs, the newest last.</summary>
    public IReadOnlyList<HealthResult> History { get; init; } = [];

    /// <summary>What is known after another run.</summary>
    public ServiceState After(HealthCheckResult result, TimeSpan elapsed, DateTimeOffset at, HealthOptions options)
    {
        var failed = result.Status == HealthStatus.Unhealthy;
        var inARow = failed ? ErrorsInARow + 1 : 0;
        return this with
        {
            Status = HealthPolicy.Judge(result.Status, inARow, HasWorked, options.UnhealthyAfter),
            Description = result.Description,
            LastCheck = at,
            Elapsed = elapsed,
            ErrorCount = ErrorCount + (failed ? 1 : 0),
            ErrorsInARow = inARow,
            HasWorked = HasWorked || !failed,
            LastError = failed ? result.Description ?? "It reports that it does not work." : LastError,
            History = [.. History.TakeLast(options.HistoryKept - 1), new HealthResult(at, result.Status, elapsed)],
        };
    }
}
