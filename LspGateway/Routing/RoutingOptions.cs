using System.ComponentModel.DataAnnotations;

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
    public string Service { get; set; } = "http://_grpc.analysis";

    /// <summary>
    /// Milliseconds that one question may take in all, attempts and waits included. Editors give up after 3 s.
    /// </summary>
    [Range(50, 60_000)]
    public int DeadlineMilliseconds { get; set; } = 2_500;

    /// <summary>Milliseconds after which an attempt is given up and another replica is asked: it may hang.</summary>
    [Range(20, 60_000)]
    public int AttemptMilliseconds { get; set; } = 1_000;

    /// <summary>
    /// Connections held to a name that resolves to a single address: behind it may be a proxy that gives each
    /// connection to another replica.
    /// </summary>
    [Range(1, 64)]
    public int ConnectionsToSingleAddress { get; set; } = 4;
}
