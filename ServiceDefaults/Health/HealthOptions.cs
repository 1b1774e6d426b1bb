using System.ComponentModel.DataAnnotations;

namespace FhirPathAspire.ServiceDefaults.Health;

/// <summary>How health checks are run; configuration section <c>Health</c>.</summary>
public sealed class HealthOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Health";

    /// <summary>Seconds between two runs of a check that works; one that does not is run every second.</summary>
    [Range(1, 3600)]
    public int PollSeconds { get; set; } = 5;

    /// <summary>Seconds after which a check that has not answered has failed.</summary>
    [Range(0.05, 600)]
    public double TimeoutSeconds { get; set; } = 5;

    /// <summary>
    /// Errors in a row from which on a check that worked before is unhealthy; until then it is degraded.
    /// </summary>
    [Range(1, 1000)]
    public int UnhealthyAfter { get; set; } = 5;

    /// <summary>Results kept of each check.</summary>
    [Range(1, 1000)]
    public int HistoryKept { get; set; } = 20;

    /// <summary>Milliseconds that work may wait for a thread; longer is degraded.</summary>
    [Range(1, 600_000)]
    public int SlowMilliseconds { get; set; } = 500;

    /// <summary>Milliseconds of waiting for a thread from which on the process no longer works.</summary>
    [Range(1, 600_000)]
    public int StarvedMilliseconds { get; set; } = 3_000;
}
