using System.Net.Sockets;

namespace Aspire.Hosting;

/// <summary>Says where resources listen, what they are told, and what they wait for.</summary>
public static partial class ResourceBuilderExtensions
{
    /// <summary>Declares an endpoint.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="port">The port that others use; null for any free one.</param>
    /// <param name="targetPort">The port that the process listens on, where it can't be told.</param>
    /// <param name="scheme">The scheme of its URLs, tcp where none is given.</param>
    /// <param name="name">Its name, the scheme where none is given.</param>
    /// <param name="env">The variable that tells the process its port.</param>
    /// <param name="isProxied">Whether Aspire may put its proxy before it.</param>
    /// <param name="isExternal">Whether a published graph opens it to the outside.</param>
    /// <param name="protocol">TCP where none is given.</param>
    public static IResourceBuilder<T> WithEndpoint<T>(
        this IResourceBuilder<T> builder,
        int? port = null,
        int? targetPort = null,
        string? scheme = null,
        string? name = null,
        string? env = null,
        bool? isProxied = null,
        bool? isExternal = null,
        ProtocolType? protocol = null)
        where T : IResourceWithEndpoints
    {
        var endpoint = new EndpointAnnotation(protocol ?? ProtocolType.Tcp, scheme, name: name)
        {
            Port = port,
            TargetPort = targetPort,
            IsExternal = isExternal ?? false,
            IsProxied = isProxied ?? true,
            PortVariable = env,
        };
        if (new EndpointReference(builder.Resource, endpoint.Name).Exists)
        {
            throw new DistributedApplicationException(
                $"The resource '{builder.Resource.Name}' has two endpoints named '{endpoint.Name}'.");
        }

        return builder.WithAnnotation(endpoint);
    }

    /// <summary>Changes an endpoint, or declares one of that name where there is none.</summary>
    public static IResourceBuilder<T> WithEndpoint<T>(
        this IResourceBuilder<T> builder,
        string endpointName,
        Action<EndpointAnnotation> callback,
        bool createIfNotExists = true)
        where T : IResourceWithEndpoints
    {
        var reference = new EndpointReference(builder.Resource, endpointName);
        if (!reference.Exists && createIfNotExists)
        {
            builder.WithEndpoint(name: endpointName);
        }

        if (reference.Exists)
        {
            callback(reference.EndpointAnnotation);
        }

        return builder;
    }

    /// <summary>Declares an HTTP endpoint, named http where no name is given.</summary>
    public static IResourceBuilder<T> WithHttpEndpoint<T>(
        this IResourceBuilder<T> builder,
        int? port = null,
        int? targetPort = null,
        string? name = null,
        string? env = null,
        bool? isProxied = null)
        where T : IResourceWithEndpoints =>
        builder.WithEndpoint(port, targetPort, "http", name, env, isProxied);

    /// <summary>Opens the HTTP endpoints of a published graph to the outside.</summary>
    public static IResourceBuilder<T> WithExternalHttpEndpoints<T>(this IResourceBuilder<T> builder)
        where T : IResourceWithEndpoints
    {
        foreach (var endpoint in builder.Resource.Annotations.OfType<EndpointAnnotation>())
        {
            endpoint.IsExternal |= endpoint.UriScheme is "http" or "https";
        }

        return builder;
    }

    /// <summary>Names an endpoint of the resource.</summary>
    public static EndpointReference GetEndpoint<T>(this IResourceBuilder<T> builder, string name)
        where T : IResourceWithEndpoints => new(builder.Resource, name);

    /// <summary>Changes how the address of an endpoint is shown.</summary>
    public static IResourceBuilder<T> WithUrlForEndpoint<T>(
        this IResourceBuilder<T> builder, string endpointName, Action<ResourceUrlAnnotation> callback)
        where T : IResource =>
        builder.WithAnnotation(new ResourceUrlCallbackAnnotation(endpointName, callback));
}
