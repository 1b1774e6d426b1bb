using System.Net.Sockets;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>One place where a resource listens.</summary>
public sealed class EndpointAnnotation(
    ProtocolType protocol, string? uriScheme = null, string? transport = null, string? name = null)
    : IResourceAnnotation
{
    private string? _transport = transport;

    /// <summary>TCP or UDP.</summary>
    public ProtocolType Protocol { get; set; } = protocol;

    /// <summary>The scheme of its URLs.</summary>
    public string UriScheme { get; set; } = uriScheme ?? "tcp";

    /// <summary>Unique in the resource, compared without case.</summary>
    public string Name { get; set; } = name ?? uriScheme ?? "tcp";

    /// <summary>The port that others use, or null or 0 for any free one.</summary>
    public int? Port { get; set; }

    /// <summary>The port that the process listens on, where it can't be told.</summary>
    public int? TargetPort { get; set; }

    /// <summary>The host that the process binds.</summary>
    public string TargetHost { get; set; } = "localhost";

    /// <summary><c>http</c>, <c>http2</c> or <c>tcp</c>.</summary>
    public string Transport
    {
        get => _transport ?? (UriScheme is "http" or "https" ? "http" : UriScheme);
        set => _transport = value;
    }

    /// <summary>Whether a published graph opens it to the outside.</summary>
    public bool IsExternal { get; set; }

    /// <summary>Whether Aspire puts its proxy before it; here every process owns its ports.</summary>
    public bool IsProxied { get; set; } = true;

    /// <summary>Where the first replica listens, once the graph starts.</summary>
    public AllocatedEndpoint? AllocatedEndpoint => Replicas is [var first, ..] ? first : null;

    /// <summary>The variable that tells a process its port, where it is not told by URL.</summary>
    internal string? PortVariable { get; set; }

    /// <summary>Where each replica listens, once the graph starts.</summary>
    internal IReadOnlyList<AllocatedEndpoint> Replicas { get; set; } = [];
}
