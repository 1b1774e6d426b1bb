namespace FhirPathAspire.AppHost.Embedded.Supervision;

/// <summary>Where a replica listens, as it is shown to a person.</summary>
internal static class ReplicaUrls
{
    public static IEnumerable<UrlSnapshot> For(IResource resource, int replica)
    {
        foreach (var endpoint in resource.Annotations.OfType<EndpointAnnotation>())
        {
            var shown = new ResourceUrlAnnotation
            {
                Url = endpoint.Replicas[replica].UriString,
                Endpoint = new EndpointReference((IResourceWithEndpoints)resource, endpoint.Name),
            };
            foreach (var change in resource.Annotations.OfType<ResourceUrlCallbackAnnotation>())
            {
                if (string.Equals(change.EndpointName, endpoint.Name, StringComparison.OrdinalIgnoreCase))
                {
                    change.Callback(shown);
                }
            }

            var url = shown.Url.StartsWith('/') ? endpoint.Replicas[replica].UriString + shown.Url : shown.Url;
            yield return new UrlSnapshot(endpoint.Name, url, IsInternal: false, shown.DisplayText ?? "");
        }
    }
}
