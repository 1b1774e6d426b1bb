using System.Net.Sockets;

namespace FhirPathAspire.LspGateway.Transport;

/// <summary>How sockets of clients are kept.</summary>
internal static class SocketCare
{
    // Within the time-out; one that is lost on the way must not end a session.
    private const int Probes = 3;

    // Linux: what has been sent and nobody acknowledges for so long ends the connection, which otherwise takes a quarter
    // of an hour; keep-alive is silent while something is under way.
    private const int TcpLevel = 6;
    private const int UserTimeoutOption = 18;

    /// <summary>No waiting for more to send, and peers that vanished are found.</summary>
    public static void Apply(Socket socket, ConnectionLimits limits)
    {
        socket.NoDelay = true;
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, limits.KeepAliveSeconds);
        socket.SetSocketOption(
            SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveInterval, limits.KeepAliveTimeoutSeconds / Probes);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveRetryCount, Probes);
        if (OperatingSystem.IsLinux())
        {
            var milliseconds = 1_000 * (limits.KeepAliveSeconds + limits.KeepAliveTimeoutSeconds);
            socket.SetRawSocketOption(TcpLevel, UserTimeoutOption, BitConverter.GetBytes(milliseconds));
        }
    }
}
