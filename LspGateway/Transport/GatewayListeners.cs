using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace FhirPathAspire.LspGateway.Transport;

/// <summary>
/// Which addresses the gateway listens on. Endpoints configured in code make Kestrel ignore the usual URLs, so both are
/// configured here.
/// </summary>
internal static class GatewayListeners
{
    /// <exception cref="ConfigurationException">An address makes no sense, or is open to strangers.</exception>
    public static void Configure(KestrelServerOptions kestrel, IConfiguration configuration, BoundAddresses bound)
    {
        var options = GatewayListening.Read(configuration);
        kestrel.AddServerHeader = false;
        foreach (var address in options.Http)
        {
            address.Listen(kestrel, listen =>
            {
                if (address.IsTls)
                {
                    listen.UseHttps();
                }

                bound.Http.Add(listen);
            });
        }

        options.Lsp.Listen(kestrel, listen =>
        {
            listen.UseConnectionHandler<TcpConnectionHandler>();
            bound.Lsp.Add(listen);
        });
    }
}
