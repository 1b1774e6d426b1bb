using System.Net.Sockets;

namespace FhirPathAspire.LspGateway.Transport;

/// <summary>How sockets of clients are kept.</summary>
internal static class SocketCare
{
    // A peer that vanished without a word is found after 15 + 3 * 5 seconds.
    private const int KeepAliveIdleSeconds = 15;
    private const int KeepAliveIntervalSeconds = 5;
    private const int KeepAliveProbes = 3;

    // Linux: what has been sent and nobody acknowledges for so long ends the connection, which otherwise takes a quarter
    // of an hour; keep-alive is silent while something is under way.
    private const int TcpLevel = 6;
    private const int UserTimeoutOption = 18;
    private const int UserTimeoutMilliseconds = 30_000;

    /// <summary>No waiting for more to send, and peers that vanished are found.</summary>
    public static void Apply(Socket socket)
    {
        socket.NoDelay = true;
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, KeepAliveIdleSeconds);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveInterval, KeepAliveIntervalSeconds);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveRetryCount, KeepAliveProbes);
        if (OperatingSystem.IsLinux())
        {
            socket.SetRawSocketOption(TcpLevel, UserTimeoutOption, BitConverter.GetBytes(UserTimeoutMilliseconds));
        }
    }
}
