namespace Aspire.Hosting.ApplicationModel;

/// <summary>An address of a resource as a person is shown it.</summary>
public sealed class ResourceUrlAnnotation : IResourceAnnotation
{
    /// <summary>The address; one that starts with a slash is relative to the endpoint.</summary>
    public required string Url { get; set; }

    /// <summary>What the dashboard shows in place of the address.</summary>
    public string? DisplayText { get; set; }

    /// <summary>The endpoint it belongs to.</summary>
    public EndpointReference? Endpoint { get; init; }
}
