using System.ComponentModel.DataAnnotations;

namespace FhirPathAspire.AnalysisService.Hosting;

/// <summary>What one caller may take; configuration section <c>Grpc:Limits</c>.</summary>
internal sealed class GrpcLimits
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Grpc:Limits";

    /// <summary>Connections at the same time; more are closed at once.</summary>
    [Range(1, 100_000)]
    public int MaxConnections { get; set; } = 500;

    /// <summary>
    /// Calls at the same time over one connection; more wait, and who keeps cancelling them is cut off. Not below 100: so
    /// many clients assume before they are told, and lose the connection where it is wrong.
    /// </summary>
    [Range(100, 10_000)]
    public int MaxStreamsPerConnection { get; set; } = 200;

    /// <summary>
    /// Milliseconds after which a call is answered DEADLINE_EXCEEDED, whatever deadline the caller gave, or none.
    /// </summary>
    [Range(50, 600_000)]
    public int MaxCallMilliseconds { get; set; } = 10_000;

    /// <summary>Seconds after which a silent connection is asked whether anybody is there.</summary>
    [Range(1, 3600)]
    public int KeepAlivePingSeconds { get; set; } = 30;
}
