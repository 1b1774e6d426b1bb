namespace Aspire.Hosting.ApplicationModel;

/// <summary>Where an endpoint listens.</summary>
public sealed record AllocatedEndpoint(string UriScheme, string Address, int Port)
{
    /// <summary>The address as a URL, <c>tcp://localhost:7998</c>.</summary>
    public string UriString => $"{UriScheme}://{Address}:{Port}";
}
