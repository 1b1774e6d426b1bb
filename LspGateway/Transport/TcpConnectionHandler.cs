using System.Net;
using FhirPathAspire.LspGateway.Sessions;
using FhirPathAspire.LspGateway.Wire;
using FhirPathAspire.ServiceDefaults.Security;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace FhirPathAspire.LspGateway.Transport;

/// <summary>LSP over TCP: one connection is one session.</summary>
internal sealed class TcpConnectionHandler(
    SessionRegistry sessions,
    SessionServices services,
    AccessPolicy access,
    PrincipalSessions principals,
    IOptions<ConnectionLimits> limits) : ConnectionHandler
{
    public override async Task OnConnectedAsync(ConnectionContext connection)
    {
        if (connection.Features.Get<IConnectionSocketFeature>()?.Socket is { } socket)
        {
            SocketCare.Apply(socket, limits.Value);
        }

        var principal = access.Identify(
            token: null,
            connection.Features.Get<ITlsConnectionFeature>()?.ClientCertificate,
            (connection.RemoteEndPoint as IPEndPoint)?.Address);
        using var gate = SessionGate.TryOpen(access, principals, principal);
        if (gate is null)
        {
            connection.Abort();
            return;
        }

        var channel = new HeaderChannel(connection.Transport, services.WireLimits, services.Time);
        var end = await sessions.RunAsync(SessionOrigin.Tcp with { Gate = gate }, channel, sessions.Ending);
        if (end?.Reason == SessionEndReason.TooSlow)
        {
            // What waits for a client that does not read would keep the socket open for as long as it likes.
            connection.Abort();
        }
    }
}
