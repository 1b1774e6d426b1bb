using System.Globalization;

namespace FhirPathAspire.AppHost.Embedded.Environments;

/// <summary>
/// Tells a replica where to listen: HTTP endpoints by URL, except those that name a variable for their port.
/// </summary>
internal static class EndpointVariables
{
    public static IEnumerable<(string Name, string Value)> For(IResource resource, int replica)
    {
        var endpoints = resource.Annotations.OfType<EndpointAnnotation>().ToArray();
        var urls = endpoints
            .Where(endpoint => endpoint is { UriScheme: "http" or "https", PortVariable: null })
            .Select(endpoint => endpoint.Replicas[replica].UriString)
            .ToArray();
        if (urls.Length > 0)
        {
            yield return ("ASPNETCORE_URLS", string.Join(';', urls));
        }

        foreach (var endpoint in endpoints)
        {
            if (endpoint.PortVariable is { } variable)
            {
                yield return (variable, endpoint.Replicas[replica].Port.ToString(CultureInfo.InvariantCulture));
            }
        }
    }
}
