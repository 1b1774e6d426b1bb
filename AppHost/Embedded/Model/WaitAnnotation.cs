namespace Aspire.Hosting.ApplicationModel;

/// <summary>The resource starts when every replica of another one is healthy.</summary>
public sealed class WaitAnnotation(IResource resource) : IResourceAnnotation
{
    /// <summary>What is waited for.</summary>
    public IResource Resource { get; } = resource;
}
