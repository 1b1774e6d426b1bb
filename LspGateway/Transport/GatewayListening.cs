using System.Globalization;

namespace FhirPathAspire.LspGateway.Transport;

/// <summary>The addresses that the configuration names, checked.</summary>
/// <param name="Lsp">LSP over TCP.</param>
/// <param name="Http">Health, metrics, and LSP over WebSocket.</param>
internal sealed record GatewayListening(ListenAddress Lsp, IReadOnlyList<ListenAddress> Http)
{
    /// <exception cref="ConfigurationException">An address makes no sense, or is open to strangers.</exception>
    public static GatewayListening Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(GatewayListenOptions.Section);
        var defaults = new GatewayListenOptions();
        var lsp = new ListenAddress(section["Host"] ?? defaults.Host, ReadPort(configuration, section, defaults.Port));
        var urls = configuration[WebHostDefaults.ServerUrlsKey] ?? GatewayListenOptions.DefaultUrls;
        var http = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(ListenAddress.Parse).ToList();
        if (!section.GetValue("AllowAnonymousRemote", false))
        {
            RefuseStrangers([lsp, .. http]);
        }

        return new GatewayListening(lsp, http);
    }

    private static int ReadPort(IConfiguration configuration, IConfigurationSection section, int fallback)
    {
        var text = configuration[GatewayListenOptions.PortKey] ?? section["Port"];
        if (text is null)
        {
            return fallback;
        }

        return ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            ? port
            : throw new ConfigurationException(
                $"{GatewayListenOptions.PortKey} must be a port from 0 to {ushort.MaxValue}, not '{text}'.");
    }

    private static void RefuseStrangers(IEnumerable<ListenAddress> addresses)
    {
        if (addresses.FirstOrDefault(address => !address.IsLoopback) is { } open)
        {
            throw new ConfigurationException(
                $"Listening on {open.Host}:{open.Port} would serve anybody on the network without asking who they are:"
                + " name localhost, or set Lsp:AllowAnonymousRemote to true.");
        }
    }
}
