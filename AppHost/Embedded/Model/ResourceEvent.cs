namespace Aspire.Hosting.ApplicationModel;

/// <summary>A replica changed.</summary>
/// <param name="resource">The resource it belongs to.</param>
/// <param name="resourceId">The replica, <c>analysis-bqkfmxha</c>.</param>
/// <param name="snapshot">What it is now.</param>
public sealed class ResourceEvent(IResource resource, string resourceId, CustomResourceSnapshot snapshot)
{
    /// <summary>The resource it belongs to.</summary>
    public IResource Resource { get; } = resource;

    /// <summary>The replica.</summary>
    public string ResourceId { get; } = resourceId;

    /// <summary>What it is now.</summary>
    public CustomResourceSnapshot Snapshot { get; } = snapshot;
}
