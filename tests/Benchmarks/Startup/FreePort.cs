using System.Net;
using System.Net.Sockets;

namespace FhirPathAspire.Benchmarks.Startup;

/// <summary>Ports for programs that are told theirs.</summary>
internal static class FreePort
{
    /// <summary>A port that was free a moment ago.</summary>
    public static int Take()
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return socket.LocalEndPoint is IPEndPoint { Port: var port } ? port : throw new InvalidOperationException();
    }
}
