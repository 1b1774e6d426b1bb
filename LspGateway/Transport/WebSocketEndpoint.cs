using FhirPathAspire.LspGateway.Sessions;
using FhirPathAspire.LspGateway.Wire;
using FhirPathAspire.ServiceDefaults.Security;
using Microsoft.Extensions.Options;

namespace FhirPathAspire.LspGateway.Transport;

/// <summary>LSP over WebSocket at /lsp: one connection is one session, one message one WebSocket message.</summary>
internal sealed class WebSocketEndpoint(
    SessionRegistry sessions,
    SessionServices services,
    IOptions<GatewayListenOptions> options,
    AccessPolicy access,
    PrincipalSessions principals)
{
    public const string Path = "/lsp";

    /// <summary>The protocol that a client may name; one that offers a key as a protocol names it too.</summary>
    private const string Protocol = "fhirpath.lsp";

    /// <summary>A peer that vanished without a word is found after the sum of both.</summary>
    public static WebSocketOptions OptionsOf(ConnectionLimits limits) => new()
    {
        KeepAliveInterval = TimeSpan.FromSeconds(limits.KeepAliveSeconds),
        KeepAliveTimeout = TimeSpan.FromSeconds(limits.KeepAliveTimeoutSeconds),
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
            await ServeSocketAsync(context);
        }
    }

    private async Task ServeSocketAsync(HttpContext context)
    {
        // Who has to show who they are has done so before they came here.
        var principal = context.Features.Get<Principal>() ?? access.Identify(
            BearerToken.Of(context.Request), context.Connection.ClientCertificate, context.Connection.RemoteIpAddress);
        using var gate = SessionGate.TryOpen(access, principals, principal);
        if (gate is null)
        {
            await RefuseAsync(context, StatusCodes.Status429TooManyRequests, "Too many sessions of yours; close one.");
            return;
        }

        // Without compression: a message that is small on the wire is small in memory.
        var names = context.WebSockets.WebSocketRequestedProtocols.Contains(Protocol);
        using var socket = await context.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            SubProtocol = names ? Protocol : null,
            DangerousEnableCompression = false,
        });
        var channel = new WebSocketChannel(socket, services.WireLimits, services.Time);
        var end = await sessions.RunAsync(
            SessionOrigin.WebSocket with { Gate = gate }, channel, sessions.Ending);
        if (end?.Reason == SessionEndReason.TooSlow)
        {
            // What waits for a client that does not read would keep the socket open for as long as it likes.
            context.Abort();
        }
    }

    private static async Task RefuseAsync(HttpContext context, int status, string reason)
    {
        context.Response.StatusCode = status;
        await context.Response.WriteAsync(reason, context.RequestAborted);
    }
}
