namespace FhirPathAspire.AppHost.Embedded.Endpoints;

/// <summary>Gives every endpoint of every replica its port, for as long as the graph lives.</summary>
internal sealed class EndpointAllocation(DistributedApplicationOptions options) : IDisposable
{
    private readonly List<int> _ports = [];

    /// <summary>Allocates the endpoints of all resources.</summary>
    /// <exception cref="DistributedApplicationException">
    /// A fixed port is in use; the sentence says which, and what to do.
    /// </exception>
    public void Allocate(IEnumerable<IResource> resources)
    {
        foreach (var resource in resources)
        {
            foreach (var endpoint in resource.Annotations.OfType<EndpointAnnotation>())
            {
                endpoint.Replicas =
                [
                    .. Enumerable.Range(0, resource.GetReplicaCount()).Select(_ => new AllocatedEndpoint(
                        endpoint.UriScheme, endpoint.TargetHost, PortFor(resource, endpoint))),
                ];
            }
        }
    }

    public void Dispose() => _ports.ForEach(PortAllocator.Release);

    private int PortFor(IResource resource, EndpointAnnotation endpoint)
    {
        if (endpoint.Port is { } wanted and > 0 && !options.RandomizePorts)
        {
            return PortProbe.IsFree(wanted) ? wanted : throw new DistributedApplicationException(
                PortInUse.Sentence(wanted, $"endpoint '{endpoint.Name}' of '{resource.Name}'"));
        }

        var port = PortAllocator.Next();
        _ports.Add(port);
        return port;
    }
}
