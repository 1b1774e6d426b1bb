using System.Net.Sockets;
using FhirPathAspire.LspGateway.Sessions;
using FhirPathAspire.LspGateway.Wire;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;

namespace FhirPathAspire.LspGateway.Transport;

/// <summary>LSP over TCP: one connection is one session.</summary>
internal sealed class TcpConnectionHandler(
    SessionRegistry sessions, SessionServices services, IHostApplicationLifetime lifetime) : ConnectionHandler
{
    // A peer that vanished without a word is found after 15 + 3 * 5 seconds.
    private const int KeepAliveIdleSeconds = 15;
    private const int KeepAliveIntervalSeconds = 5;
    private const int KeepAliveProbes = 3;

    public override async Task OnConnectedAsync(ConnectionContext connection)
    {
        if (connection.Features.Get<IConnectionSocketFeature>()?.Socket is { } socket)
        {
            KeepAlive(socket);
        }

        var channel = new HeaderChannel(connection.Transport, services.WireLimits, services.Time);
        using var stops = CancellationTokenSource.CreateLinkedTokenSource(
            lifetime.ApplicationStopping, connection.ConnectionClosed);
        await sessions.RunAsync(SessionOrigin.Tcp, channel, stops.Token);
    }

    private static void KeepAlive(Socket socket)
    {
        socket.NoDelay = true;
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, KeepAliveIdleSeconds);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveInterval, KeepAliveIntervalSeconds);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveRetryCount, KeepAliveProbes);
    }
}
