using FhirPathAspire.ServiceDefaults.Listening;

namespace FhirPathAspire.LspGateway.Transport;

/// <summary>The addresses that the configuration names, checked.</summary>
/// <param name="Lsp">LSP over TCP.</param>
/// <param name="Http">Health, metrics, and LSP over WebSocket.</param>
internal sealed record GatewayListening(ListenAddress Lsp, IReadOnlyList<ListenAddress> Http)
{
    /// <param name="configuration">All settings.</param>
    /// <param name="urls">The URLs that the environment gives; null where it gives none.</param>
    /// <exception cref="ConfigurationException">An address makes no sense, or is open to strangers.</exception>
    public static GatewayListening Read(IConfiguration configuration, string? urls)
    {
        var section = configuration.GetSection(GatewayListenOptions.Section);
        var defaults = new GatewayListenOptions();
        var port = (configuration[GatewayListenOptions.PortKey] ?? section["Port"]) is { } text
            ? ListenAddress.ParsePort(text, GatewayListenOptions.PortKey)
            : defaults.Port;
        var lsp = new ListenAddress(section["Host"] ?? defaults.Host, port);
        var http = ListenAddress.ParseAll(
            urls ?? configuration[WebHostDefaults.ServerUrlsKey] ?? GatewayListenOptions.DefaultUrls);
        if (!section.GetValue("AllowAnonymousRemote", false))
        {
            ListenAddress.RefuseStrangers([lsp, .. http], $"{GatewayListenOptions.Section}:AllowAnonymousRemote");
        }

        return new GatewayListening(lsp, http);
    }
}
