namespace Aspire.Hosting.ApplicationModel;

/// <summary>What a callback that sets environment variables sees.</summary>
public sealed class EnvironmentCallbackContext(
    DistributedApplicationExecutionContext executionContext, IResource resource)
{
    /// <summary>Values are strings, or endpoint references, which become their URL.</summary>
    public Dictionary<string, object> EnvironmentVariables { get; } = [];

    /// <summary>Whether the graph runs or is published.</summary>
    public DistributedApplicationExecutionContext ExecutionContext { get; } = executionContext;

    /// <summary>The resource that is started.</summary>
    public IResource Resource { get; } = resource;
}
