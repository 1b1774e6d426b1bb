using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace FhirPathAspire.LspGateway.Transport;

/// <summary>A host and port to listen on.</summary>
internal sealed record ListenAddress(string Host, int Port, bool IsTls = false)
{
    private bool IsAny => Host is "*" or "+" or "0.0.0.0" or "[::]" or "::";

    /// <summary>Whether only this machine can reach it.</summary>
    public bool IsLoopback => Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    /// <summary>"http://localhost:7999"</summary>
    /// <exception cref="ConfigurationException">It makes no sense.</exception>
    public static ListenAddress Parse(string url)
    {
        try
        {
            var address = BindingAddress.Parse(url);
            return new ListenAddress(address.Host, address.Port, address.Scheme == Uri.UriSchemeHttps);
        }
        catch (FormatException)
        {
            throw new ConfigurationException($"'{url}' is no address to listen on; one is http://localhost:7999.");
        }
    }

    /// <summary>Listens there, on both loopback addresses where the host is localhost.</summary>
    public void Listen(KestrelServerOptions kestrel, Action<ListenOptions> configure)
    {
        if (IsAny)
        {
            kestrel.ListenAnyIP(Port, configure);
        }
        else if (IPAddress.TryParse(Host.Trim('[', ']'), out var address))
        {
            kestrel.Listen(address, Port, configure);
        }
        else if (!IsLoopback)
        {
            throw new ConfigurationException($"'{Host}' is no address to listen on; name localhost, an address, or *.");
        }
        else if (Port == 0)
        {
            // Kestrel can't take one free port on both loopback addresses at once.
            kestrel.Listen(IPAddress.Loopback, Port, configure);
        }
        else
        {
            kestrel.ListenLocalhost(Port, configure);
        }
    }
}
