namespace Aspire.Hosting;

/// <summary>Tells the topology what the AppHost was started for.</summary>
public sealed class DistributedApplicationExecutionContext(DistributedApplicationOperation operation)
{
    /// <summary>Run or publish.</summary>
    public DistributedApplicationOperation Operation { get; } = operation;

    /// <summary>Whether the graph is to run.</summary>
    public bool IsRunMode => Operation == DistributedApplicationOperation.Run;

    /// <summary>Whether deployment files are to be written.</summary>
    public bool IsPublishMode => Operation == DistributedApplicationOperation.Publish;
}
