using System.ComponentModel.DataAnnotations;

namespace FhirPathAspire.LspGateway.Transport;

/// <summary>Where the gateway listens, and for whom; configuration section <c>Lsp</c>.</summary>
internal sealed class GatewayListenOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Lsp";

    /// <summary>Environment variable and configuration key of the port, as the orchestrator sets it.</summary>
    public const string PortKey = "LSP_PORT";

    /// <summary>Of LSP over TCP; 0 takes a free one.</summary>
    [Range(0, ushort.MaxValue)]
    public int Port { get; set; } = 7998;

    /// <summary>A host name or address; "*" for all.</summary>
    [Required]
    public string Host { get; set; } = "localhost";

    /// <summary>HTTP addresses where nothing else names any.</summary>
    public static string DefaultUrls => "http://localhost:7999";

    /// <summary>Whether LSP over TCP is inside TLS; where it is left out, as soon as there is a certificate.</summary>
    public bool? Tls { get; set; }

    /// <summary>Whether to listen beyond this machine although nobody has to say who they are.</summary>
    public bool AllowAnonymousRemote { get; set; }

    /// <summary>Whether to listen beyond this machine without TLS: something in front of the gateway speaks it.</summary>
    public bool AllowPlainTextRemote { get; set; }

    /// <summary>
    /// Origins, such as "https://editor.example.org", whose pages may connect beside those of this host; separated by
    /// semicolons.
    /// </summary>
    public string AllowedOrigins { get; set; } = "";
}
