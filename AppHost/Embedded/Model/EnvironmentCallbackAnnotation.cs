namespace Aspire.Hosting.ApplicationModel;

/// <summary>Adds environment variables when a process is about to start, in the order of the topology.</summary>
public sealed class EnvironmentCallbackAnnotation(Action<EnvironmentCallbackContext> callback) : IResourceAnnotation
{
    /// <summary>Fills the context's variables.</summary>
    public Action<EnvironmentCallbackContext> Callback { get; } = callback;
}
