using System.Collections.Immutable;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>One replica at one moment.</summary>
public sealed record CustomResourceSnapshot
{
    /// <summary><c>Project</c> or <c>Executable</c>.</summary>
    public required string ResourceType { get; init; }

    /// <summary>Further facts.</summary>
    public ImmutableArray<ResourcePropertySnapshot> Properties { get; init; } = [];

    /// <summary>What the replica is doing.</summary>
    public ResourceStateSnapshot? State { get; init; }

    /// <summary>Its health while it runs, else null.</summary>
    public HealthStatus? HealthStatus { get; init; }

    /// <summary>How the last process ended; 128 + signal where a signal ended it.</summary>
    public int? ExitCode { get; init; }

    /// <summary>When the process started.</summary>
    public DateTime? StartTimeStamp { get; init; }

    /// <summary>When the last process ended.</summary>
    public DateTime? StopTimeStamp { get; init; }

    /// <summary>Where it listens.</summary>
    public ImmutableArray<UrlSnapshot> Urls { get; init; } = [];

    /// <summary>How often it was started again after a crash.</summary>
    internal int Restarts { get; init; }

    /// <summary>Why it is unhealthy or not running, as a sentence.</summary>
    internal string? Reason { get; init; }
}
