using System.ComponentModel.DataAnnotations;

namespace FhirPathAspire.LspGateway.Transport;

/// <summary>How many connections there may be, whatever they speak; configuration section <c>Lsp:Connections</c>.</summary>
internal sealed class ConnectionLimits
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Lsp:Connections";

    /// <summary>Connections at the same time, handshakes included; more are closed at once.</summary>
    [Range(1, 1_000_000)]
    public int MaxConnections { get; set; } = 2_000;

    /// <summary>Of them, from one address.</summary>
    [Range(1, 1_000_000)]
    public int MaxConnectionsPerAddress { get; set; } = 1_000;

    /// <summary>New connections a second from one address; twice as many at once after a pause.</summary>
    [Range(1, 1_000_000)]
    public int NewConnectionsPerSecondPerAddress { get; set; } = 500;

    /// <summary>Seconds that the header of an HTTP request may take, that of a WebSocket included.</summary>
    [Range(1, 3600)]
    public int RequestHeadersTimeoutSeconds { get; set; } = 10;

    /// <summary>
    /// Seconds of silence after which the other end of a session's connection is asked for a sign of life.
    /// </summary>
    [Range(1, 3600)]
    public int KeepAliveSeconds { get; set; } = 15;

    /// <summary>
    /// Seconds without any sign after which it has vanished and its session ends: a computer that was switched off, a
    /// network that was cut, nobody who said goodbye.
    /// </summary>
    [Range(3, 3600)]
    public int KeepAliveTimeoutSeconds { get; set; } = 15;

    /// <summary>Bytes of an HTTP request's header.</summary>
    [Range(1_024, 1 << 20)]
    public int MaxRequestHeaderBytes { get; set; } = 16 << 10;

    /// <summary>Bytes of an HTTP request's body: nothing that is served has a large one.</summary>
    [Range(0, 1 << 27)]
    public int MaxRequestBodyBytes { get; set; } = 64 << 10;
}
