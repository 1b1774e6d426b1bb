namespace Aspire.Hosting;

/// <summary>How the AppHost is set up.</summary>
public sealed class DistributedApplicationOptions
{
    /// <summary>The command line.</summary>
    public IReadOnlyList<string> Args { get; set; } = [];

    /// <summary>No dashboard and no telemetry receiver.</summary>
    public bool DisableDashboard { get; set; }

    /// <summary>Ignores the topology's fixed ports, so that many graphs run side by side.</summary>
    internal bool RandomizePorts { get; set; }

    /// <summary>Logs go to the subscribers of the log stream only, not to the console.</summary>
    internal bool Quiet { get; set; }
}
