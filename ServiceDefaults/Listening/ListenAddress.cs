using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace FhirPathAspire.ServiceDefaults.Listening;

/// <summary>A host and port to listen on.</summary>
public sealed record ListenAddress(string Host, int Port, bool IsTls = false)
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

    /// <summary>The addresses of a list of URLs with semicolons between, as ASP.NET Core writes them.</summary>
    /// <exception cref="ConfigurationException">One makes no sense.</exception>
    public static IReadOnlyList<ListenAddress> ParseAll(string urls) =>
    [
        .. urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Parse),
    ];

    /// <summary>A port as a person writes it.</summary>
    /// <param name="text">What the configuration holds.</param>
    /// <param name="key">The name of the setting, for the message.</param>
    /// <exception cref="ConfigurationException">It is none.</exception>
    public static int ParsePort(string text, string key) =>
        ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            ? port
            : throw new ConfigurationException($"{key} must be a port from 0 to {ushort.MaxValue}, not '{text}'.");

    /// <summary>A listener that does not ask who connects serves this machine only, unless it is told otherwise.</summary>
    /// <param name="addresses">What is to be listened on.</param>
    /// <param name="key">The setting that allows it, for the message.</param>
    /// <exception cref="ConfigurationException">An address can be reached from outside.</exception>
    public static void RefuseStrangers(IEnumerable<ListenAddress> addresses, string key)
    {
        if (addresses.FirstOrDefault(static address => !address.IsLoopback) is { } open)
        {
            throw new ConfigurationException(
                $"Listening on {open.Host}:{open.Port} would serve anybody on the network without asking who they are:"
                + $" configure keys or client certificates, name localhost, or set {key} to true.");
        }
    }

    /// <summary>What other machines reach is encrypted, unless it is told otherwise: keys and texts pass over it.</summary>
    /// <param name="addresses">What is to be listened on.</param>
    /// <param name="key">The setting that allows it, for the message.</param>
    /// <exception cref="ConfigurationException">An address can be reached from outside and does not speak TLS.</exception>
    public static void RefusePlainText(IEnumerable<ListenAddress> addresses, string key)
    {
        if (addresses.FirstOrDefault(static address => !address.IsLoopback && !address.IsTls) is { } open)
        {
            throw new ConfigurationException(
                $"Listening on {open.Host}:{open.Port} without TLS would send keys and texts in the clear:"
                + $" configure a certificate, name localhost, or set {key} to true.");
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
