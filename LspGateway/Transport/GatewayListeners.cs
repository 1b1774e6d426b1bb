using FhirPathAspire.ServiceDefaults.Security;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

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
        var gate = kestrel.ApplicationServices.GetRequiredService<ConnectionGate>();
        Limit(kestrel.Limits, kestrel.ApplicationServices.GetRequiredService<IOptions<ConnectionLimits>>().Value);
        foreach (var address in addresses.Http)
        {
            address.Listen(kestrel, listen =>
            {
                Guard(listen, gate);
                security.Use(listen, address, hasProbes: true);
                bound.Http.Add(listen);
            });
        }

        addresses.Lsp.Listen(kestrel, listen =>
        {
            // Nothing but LSP is spoken here: a client has no protocol of HTTP to choose.
            listen.Protocols = HttpProtocols.None;
            Guard(listen, gate);
            security.Use(listen, addresses.Lsp, hasProbes: false);
            listen.UseConnectionHandler<TcpConnectionHandler>();
            bound.Lsp.Add(listen);
        });
    }

    private static void Guard(ListenOptions listen, ConnectionGate gate) =>
        listen.Use(next => connection => gate.ServeAsync(connection, next));

    private static void Limit(KestrelServerLimits limits, ConnectionLimits wanted)
    {
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(wanted.RequestHeadersTimeoutSeconds);
        limits.MaxRequestHeadersTotalSize = wanted.MaxRequestHeaderBytes;
        limits.MaxRequestLineSize = Math.Min(limits.MaxRequestLineSize, wanted.MaxRequestHeaderBytes);
        limits.MaxRequestBodySize = wanted.MaxRequestBodyBytes;

        // HTTP/2, which TLS may negotiate, carries probes and scrapes here and nothing more.
        limits.Http2.MaxStreamsPerConnection = 32;
        limits.Http2.MaxRequestHeaderFieldSize = wanted.MaxRequestHeaderBytes;
    }
}
