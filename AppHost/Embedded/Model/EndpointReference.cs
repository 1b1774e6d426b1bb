namespace Aspire.Hosting.ApplicationModel;

/// <summary>Names an endpoint before it has an address.</summary>
public sealed class EndpointReference(IResourceWithEndpoints resource, string endpointName)
{
    /// <summary>The resource that listens.</summary>
    public IResourceWithEndpoints Resource { get; } = resource;

    /// <summary>The endpoint's name in its resource.</summary>
    public string EndpointName { get; } = endpointName;

    /// <summary>Whether the resource has such an endpoint.</summary>
    public bool Exists => Find() is not null;

    /// <summary>Whether the address is known.</summary>
    public bool IsAllocated => Find()?.AllocatedEndpoint is not null;

    /// <summary>The scheme of its URL.</summary>
    public string Scheme => EndpointAnnotation.UriScheme;

    /// <summary>The host of the first replica.</summary>
    public string Host => Allocated.Address;

    /// <summary>The port of the first replica.</summary>
    public int Port => Allocated.Port;

    /// <summary>The URL of the first replica.</summary>
    public string Url => Allocated.UriString;

    internal EndpointAnnotation EndpointAnnotation => Find() ?? throw new DistributedApplicationException(
        $"The resource '{Resource.Name}' has no endpoint '{EndpointName}'.");

    private AllocatedEndpoint Allocated => EndpointAnnotation.AllocatedEndpoint
        ?? throw new InvalidOperationException(
            $"The endpoint '{EndpointName}' of '{Resource.Name}' has no address before the graph starts.");

    private EndpointAnnotation? Find() => Resource.Annotations.OfType<EndpointAnnotation>()
        .FirstOrDefault(endpoint => string.Equals(endpoint.Name, EndpointName, StringComparison.OrdinalIgnoreCase));
}
