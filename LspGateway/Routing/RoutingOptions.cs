using System.ComponentModel.DataAnnotations;
using FhirPathAspire.LspGateway.Routing.Fallback;

namespace FhirPathAspire.LspGateway.Routing;

/// <summary>How the gateway finds and asks analysis; configuration section <c>Analysis</c>.</summary>
internal sealed class RoutingOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Analysis";

    /// <summary>
    /// Who analyses. <see cref="RoutingMode.Automatic"/>: replicas where <c>services:analysis</c> names any, else this
    /// process.
    /// </summary>
    public RoutingMode Mode { get; set; } = RoutingMode.Automatic;

    /// <summary>The replicas' name for service discovery.</summary>
    [Required]
    public string Service { get; set; } = "https+http://_grpc.analysis";

    /// <summary>
    /// Milliseconds that one question may take in all, attempts and waits included. Editors give up after 3 s.
    /// </summary>
    [Range(50, 60_000)]
    public int DeadlineMilliseconds { get; set; } = 2_500;

    /// <summary>Milliseconds after which an attempt is given up and another replica is asked: it may hang.</summary>
    [Range(20, 60_000)]
    public int AttemptMilliseconds { get; set; } = 1_000;

    /// <summary>
    /// Milliseconds without a word from a replica after which it is asked whether it serves; as many more without an
    /// answer, and another one is asked beside it: so a replica that hangs costs an editor twice this and no attempt.
    /// </summary>
    [Range(1, 60_000)]
    public int SilenceMilliseconds { get; set; } = 40;

    /// <summary>
    /// How many times the mean of questions in flight a replica may have before documents that prefer it are sent to the
    /// next one.
    /// </summary>
    [Range(1.0, 1_000)]
    public double BalanceFactor { get; set; } = 1.25;

    /// <summary>
    /// Seconds in which a replica that comes, or comes back, beside others gets its documents little by little; 0 for all
    /// at once.
    /// </summary>
    [Range(0, 600)]
    public double SlowStartSeconds { get; set; } = 5;

    /// <summary>
    /// Connections held to a name that resolves to a single address: behind it may be a proxy that gives each
    /// connection to another replica.
    /// </summary>
    [Range(1, 64)]
    public int ConnectionsToSingleAddress { get; set; } = 4;

    /// <summary>
    /// Seconds between two look-ups of a host name that stands for replicas. Where one of them comes or fails it is looked
    /// up at once, a second after the last time at the earliest.
    /// </summary>
    [Range(1, 3_600)]
    public int DnsRefreshSeconds { get; set; } = 5;

    /// <summary>
    /// Questions in a row that a replica leaves unanswered, although it says that it serves, before it is left alone. The
    /// first makes the gateway ask it whether it serves; where it says nothing, it is left alone at once.
    /// </summary>
    [Range(1, 1_000)]
    public int CircuitFailures { get; set; } = 5;

    /// <summary>Milliseconds that a replica is left alone at first; twice as long each time it fails again.</summary>
    [Range(10, 600_000)]
    public int CircuitBreakMilliseconds { get; set; } = 500;

    /// <summary>Milliseconds that a replica is left alone at most.</summary>
    [Range(10, 3_600_000)]
    public int LongestCircuitBreakMilliseconds { get; set; } = 5_000;

    /// <summary>Milliseconds that a replica may take to say that it serves.</summary>
    [Range(10, 60_000)]
    public int ProbeMilliseconds { get; set; } = 500;

    /// <summary>How many times the others' median a replica's average response must take for it to be left alone.</summary>
    [Range(1.5, 1_000)]
    public double OutlierFactor { get; set; } = 5;

    /// <summary>Milliseconds of average response that are never too slow, whatever the others take.</summary>
    [Range(1, 60_000)]
    public int OutlierFloorMilliseconds { get; set; } = 250;

    /// <summary>Milliseconds between two looks for a replica that is slower than the others.</summary>
    [Range(50, 600_000)]
    public int OutlierIntervalMilliseconds { get; set; } = 1_000;

    /// <summary>What the gateway does itself while no replica answers.</summary>
    public FallbackMode Fallback { get; set; } = FallbackMode.Syntax;

    /// <summary>Milliseconds without any replica after which the fallback begins: a restart need not be noticed.</summary>
    [Range(0, 60_000)]
    public int FallbackAfterMilliseconds { get; set; } = 1_000;

    /// <summary>Questions that the fallback works on at the same time; the gateway's sessions need the rest.</summary>
    [Range(1, 1_024)]
    public int FallbackConcurrency { get; set; } = 1;

    /// <summary>UTF-16 code units of text that the fallback keeps.</summary>
    [Range(1, 1L << 32)]
    public long FallbackMaxCharacters { get; set; } = 4L * 1024 * 1024;
}
