namespace FhirPathAspire.AppHost.Embedded.Endpoints;

/// <summary>
/// The variables by which a process finds another resource: <c>services__analysis__grpc__0</c> and so on, one for
/// each replica, and <c>ANALYSIS_GRPC</c> for the first. Aspire has one address there, its proxy's.
/// </summary>
internal static class ServiceDiscoveryVariables
{
    public static IEnumerable<(string Name, string Url)> For(IResource resource)
    {
        var counts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var endpoint in resource.Annotations.OfType<EndpointAnnotation>())
        {
            var key = endpoint.Name is "http" or "https" ? endpoint.UriScheme : endpoint.Name;
            foreach (var address in endpoint.Replicas)
            {
                var index = counts.GetValueOrDefault(key);
                counts[key] = index + 1;
                yield return ($"services__{resource.Name}__{key}__{index}", address.UriString);
            }

            if (endpoint.AllocatedEndpoint is { } first)
            {
                yield return ($"{Upper(resource.Name)}_{Upper(endpoint.Name)}", first.UriString);
            }
        }
    }

    private static string Upper(string name) =>
        string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) ? char.ToUpperInvariant(letter) : '_'));
}
