namespace Aspire.Hosting.ApplicationModel;

/// <summary>A replica is healthy while a GET of the path on this endpoint of its own answers the status.</summary>
internal sealed record HttpHealthCheckAnnotation(string EndpointName, string Path, int StatusCode)
    : IResourceAnnotation;
