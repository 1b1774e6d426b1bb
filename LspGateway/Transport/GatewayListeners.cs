using FhirPathAspire.ServiceDefaults.Security;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace FhirPathAspire.LspGateway.Transport;

/// <summary>
/// Which addresses the gateway listens on. Endpoints configured in code make Kestrel ignore the usual URLs, so both are
/// configured here.
/// </summary>
internal static class GatewayListeners
{
    /// <param name="kestrel">The server.</param>
    /// <param name="addresses">Where to listen.</param>
    /// <param name="bound">Filled with what the server makes of them.</param>
    /// <param name="security">Certificates, and who may connect.</param>
    public static void Configure(
        KestrelServerOptions kestrel, GatewayListening addresses, BoundAddresses bound, ListenerSecurity security)
    {
        kestrel.AddServerHeader = false;
        foreach (var address in addresses.Http)
        {
            address.Listen(kestrel, listen =>
            {
                security.Use(listen, address, hasProbes: true);
                bound.Http.Add(listen);
            });
        }

        addresses.Lsp.Listen(kestrel, listen =>
        {
            // Nothing but LSP is spoken here: a client has no protocol of HTTP to choose.
            listen.Protocols = HttpProtocols.None;
            security.Use(listen, addresses.Lsp, hasProbes: false);
            listen.UseConnectionHandler<TcpConnectionHandler>();
            bound.Lsp.Add(listen);
        });
    }
}
