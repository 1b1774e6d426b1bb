namespace Aspire.Hosting;

public static partial class ResourceBuilderExtensions
{
    private const int Ok = 200;

    /// <summary>Starts the resource when every replica of the dependency is healthy.</summary>
    public static IResourceBuilder<T> WaitFor<T>(
        this IResourceBuilder<T> builder, IResourceBuilder<IResource> dependency)
        where T : IResourceWithWaitSupport =>
        builder.WithAnnotation(new WaitAnnotation(dependency.Resource));

    /// <summary>A replica is healthy while a GET of the path answers the status.</summary>
    /// <param name="builder">The resource; its endpoints must be declared before.</param>
    /// <param name="path">The path, <c>/</c> where none is given.</param>
    /// <param name="statusCode">The status, 200 where none is given.</param>
    /// <param name="endpointName">The endpoint; where none is given https, else http.</param>
    public static IResourceBuilder<T> WithHttpHealthCheck<T>(
        this IResourceBuilder<T> builder, string? path = null, int? statusCode = null, string? endpointName = null)
        where T : IResourceWithEndpoints
    {
        var name = endpointName ?? (builder.GetEndpoint("https").Exists ? "https" : "http");
        var endpoint = builder.GetEndpoint(name).EndpointAnnotation;
        if (endpoint.UriScheme is not ("http" or "https"))
        {
            throw new DistributedApplicationException(
                $"The endpoint '{name}' of '{builder.Resource.Name}' is not an HTTP endpoint, "
                + "so it has no HTTP health check.");
        }

        return builder.WithAnnotation(new HttpHealthCheckAnnotation(name, path ?? "/", statusCode ?? Ok));
    }
}
