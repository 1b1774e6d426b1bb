using System.ComponentModel.DataAnnotations;

namespace FhirPathAspire.ServiceDefaults.Lifecycle;

/// <summary>
/// How a process stops; configuration section <c>Shutdown</c>. With the defaults it is done within 5 seconds:
/// orchestrators kill what is not (Aspire after 6, Kubernetes after 30).
/// </summary>
public sealed class ShutdownOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Shutdown";

    // What comes behind the drain: farewells of 2 seconds at most, and the listeners.
    private const double EndSeconds = 2.5;

    /// <summary>
    /// Seconds for which the process says that it is not ready and goes on serving: a load balancer has to notice.
    /// </summary>
    [Range(0, 300)]
    public double ReadinessDelaySeconds { get; set; }

    /// <summary>Seconds that requests have to end in; a question to analysis is answered or given up within as much.</summary>
    [Range(0, 300)]
    public double DrainSeconds { get; set; } = 2.5;

    /// <summary>
    /// Seconds of these over which the gateway spreads the ends of its sessions; 0 for all at once. What a session is asked
    /// at its end has the rest.
    /// </summary>
    [Range(0, 300)]
    public double SpreadSeconds { get; set; } = 1.5;

    /// <summary>Seconds for telemetry that is not sent yet.</summary>
    [Range(0, 60)]
    public double FlushSeconds { get; set; } = 0.5;

    /// <summary>Whether WebSocket clients are told to come back (1012) rather than that the server goes away (1001).</summary>
    public bool IsRestart { get; set; }

    /// <summary>As a time.</summary>
    public TimeSpan ReadinessDelay => TimeSpan.FromSeconds(ReadinessDelaySeconds);

    /// <summary>As a time.</summary>
    public TimeSpan Drain => TimeSpan.FromSeconds(DrainSeconds);

    /// <summary>As a time; no more than <see cref="Drain"/>.</summary>
    public TimeSpan Spread => TimeSpan.FromSeconds(Math.Min(SpreadSeconds, DrainSeconds));

    /// <summary>As a time.</summary>
    public TimeSpan Flush => TimeSpan.FromSeconds(FlushSeconds);

    /// <summary>All that a host may take, but for the telemetry.</summary>
    public TimeSpan Total => ReadinessDelay + Drain + TimeSpan.FromSeconds(EndSeconds);
}
