using FhirPathAspire.ServiceDefaults.Listening;
using FhirPathAspire.ServiceDefaults.Security;

namespace FhirPathAspire.LspGateway.Transport;

/// <summary>The addresses that the configuration names, checked.</summary>
/// <param name="Lsp">LSP over TCP.</param>
/// <param name="Http">Health, metrics, and LSP over WebSocket.</param>
internal sealed record GatewayListening(ListenAddress Lsp, IReadOnlyList<ListenAddress> Http)
{
    /// <param name="configuration">All settings.</param>
    /// <param name="urls">The URLs that the environment gives; null where it gives none.</param>
    /// <param name="security">Certificates, and who may connect.</param>
    /// <exception cref="ConfigurationException">An address makes no sense, or is open to strangers.</exception>
    public static GatewayListening Read(IConfiguration configuration, string? urls, ListenerSecurity security)
    {
        var section = configuration.GetSection(GatewayListenOptions.Section);
        var defaults = new GatewayListenOptions();
        var port = (configuration[GatewayListenOptions.PortKey] ?? section["Port"]) is { } text
            ? ListenAddress.ParsePort(text, GatewayListenOptions.PortKey)
            : defaults.Port;
        var lsp = new ListenAddress(
            section["Host"] ?? defaults.Host, port, section.GetValue("Tls", security.Tls is not null));
        var http = ListenAddress.ParseAll(
            urls ?? configuration[WebHostDefaults.ServerUrlsKey] ?? GatewayListenOptions.DefaultUrls);
        security.Check([lsp, .. http], section, GatewayListenOptions.Section);
        return new GatewayListening(lsp, http);
    }
}
