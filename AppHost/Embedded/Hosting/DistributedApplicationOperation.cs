namespace Aspire.Hosting;

/// <summary>What the AppHost was started for.</summary>
public enum DistributedApplicationOperation
{
    /// <summary>To run the graph.</summary>
    Run,

    /// <summary>To write deployment files, which only Aspire can.</summary>
    Publish,
}
