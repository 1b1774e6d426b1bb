using FhirPathAspire.LspGateway.Sessions;
using FhirPathAspire.LspGateway.Wire;
using Microsoft.Extensions.Options;

namespace FhirPathAspire.LspGateway.Transport;

/// <summary>LSP over WebSocket at /lsp: one connection is one session, one message one WebSocket message.</summary>
internal sealed class WebSocketEndpoint(
    SessionRegistry sessions,
    SessionServices services,
    IOptions<GatewayListenOptions> options,
    IHostApplicationLifetime lifetime)
{
    public const string Path = "/lsp";

    /// <summary>A peer that vanished without a word is found after the sum of both.</summary>
    public static WebSocketOptions Options => new()
    {
        KeepAliveInterval = TimeSpan.FromSeconds(15),
        KeepAliveTimeout = TimeSpan.FromSeconds(10),
    };

    public async Task ServeAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            await RefuseAsync(context, StatusCodes.Status426UpgradeRequired, "This address speaks LSP over WebSocket.");
        }
        else if (!OriginPolicy.Allows(context.Request, options.Value.AllowedOrigins))
        {
            await RefuseAsync(context, StatusCodes.Status403Forbidden, "Pages of this origin may not connect.");
        }
        else if (sessions.Refusal is { } refusal)
        {
            await RefuseAsync(context, StatusCodes.Status503ServiceUnavailable, refusal);
        }
        else
        {
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            var channel = new WebSocketChannel(socket, services.WireLimits, services.Time);
            await sessions.RunAsync(SessionOrigin.WebSocket, channel, lifetime.ApplicationStopping);
        }
    }

    private static async Task RefuseAsync(HttpContext context, int status, string reason)
    {
        context.Response.StatusCode = status;
        await context.Response.WriteAsync(reason, context.RequestAborted);
    }
}
