using System.Net.Sockets;
using System.Text;

namespace FhirPathAspire.Benchmarks.Faults;

/// <summary>What hostile or broken clients send to the LSP port; bounded in bytes, connections and time.</summary>
internal static class Attacks
{
    private const int Megabyte = 1 << 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Bytes without any meaning, over as many connections as the server closes.</summary>
    public static async Task GarbageAsync(Uri gateway, CancellationToken cancellationToken)
    {
        var garbage = new byte[Megabyte];
        new Random(1).NextBytes(garbage);
        for (var sent = 0; sent < 50; sent++)
        {
            using var socket = await ConnectAsync(gateway, cancellationToken);
            await TrySendAsync(socket, garbage, cancellationToken);
        }
    }

    /// <summary>A message of a gigabyte is announced, and begun.</summary>
    public static async Task GigabyteAsync(Uri gateway, CancellationToken cancellationToken)
    {
        using var socket = await ConnectAsync(gateway, cancellationToken);
        var isOpen = await TrySendAsync(socket, "Content-Length: 1000000000\r\n\r\n"u8.ToArray(), cancellationToken);
        var part = new byte[Megabyte];
        for (var sent = 0; isOpen && sent < 64; sent++)
        {
            isOpen = await TrySendAsync(socket, part, cancellationToken);
        }
    }

    /// <summary>Well framed, and no JSON; the answers are read and thrown away.</summary>
    public static async Task ErrorStormAsync(Uri gateway, CancellationToken cancellationToken)
    {
        using var socket = await ConnectAsync(gateway, cancellationToken);
        var reading = DrainAsync(socket, cancellationToken);
        var thousand = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("Content-Length: 5\r\n\r\n{nope", 1000)));
        for (var sent = 0; sent < 100; sent++)
        {
            await TrySendAsync(socket, thousand, cancellationToken);
        }

        socket.Shutdown(SocketShutdown.Send);
        await reading;
    }

    /// <summary>Many connections, each in the middle of a header for ever.</summary>
    public static async Task SlowLorisAsync(Uri gateway, CancellationToken cancellationToken)
    {
        var sockets = await ConnectAsync(gateway, 500, cancellationToken);
        foreach (var sign in "Content-")
        {
            await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken);
            await Task.WhenAll(sockets.Select(socket => TrySendAsync(socket, [(byte)sign], cancellationToken)));
        }

        sockets.ForEach(static socket => socket.Dispose());
    }

    /// <summary>Asks for as much as it can, and takes none of the answers.</summary>
    public static async Task NeverReadAsync(Uri gateway, CancellationToken cancellationToken)
    {
        using var socket = await ConnectAsync(gateway, cancellationToken);
        await TrySendAsync(
            socket,
            Frame("""{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"capabilities":{}}}"""),
            cancellationToken);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        var isOpen = true;
        for (var id = 1; isOpen && id < 200_000; id++)
        {
            isOpen = await TrySendAsync(
                socket, Frame($$"""{"jsonrpc":"2.0","id":{{id}},"method":"fhirpath/noSuchMethod"}"""), patience.Token);
        }
    }

    /// <summary>Connects ten thousand times, says nothing, and leaves.</summary>
    public static async Task CrowdAsync(Uri gateway, CancellationToken cancellationToken)
    {
        var sockets = await ConnectAsync(gateway, 10_000, cancellationToken);
        await Task.Delay(TimeSpan.FromSeconds(3), cancellationToken);
        sockets.ForEach(static socket => socket.Dispose());
    }

    private static byte[] Frame(string message) =>
        Encoding.UTF8.GetBytes($"Content-Length: {message.Length}\r\n\r\n{message}");

    // Those that the server takes: it may refuse some of so many.
    private static async Task<List<Socket>> ConnectAsync(Uri gateway, int count, CancellationToken cancellationToken)
    {
        var sockets = new List<Socket>();
        foreach (var some in Enumerable.Range(0, count).Chunk(250))
        {
            var connected = await Task.WhenAll(some.Select(_ => TryConnectAsync(gateway, cancellationToken)));
            sockets.AddRange(connected.OfType<Socket>());
        }

        return sockets;
    }

    private static async Task<Socket?> TryConnectAsync(Uri gateway, CancellationToken cancellationToken)
    {
        try
        {
            return await ConnectAsync(gateway, cancellationToken);
        }
        catch (SocketException)
        {
            return null;
        }
    }

    private static async Task<Socket> ConnectAsync(Uri gateway, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(gateway.Host, gateway.Port, cancellationToken);
        return socket;
    }

    // False where the server has closed the connection, or does not read any more.
    private static async Task<bool> TrySendAsync(Socket socket, byte[] bytes, CancellationToken cancellationToken)
    {
        try
        {
            await socket.SendAsync(bytes, cancellationToken);
            return true;
        }
        catch (Exception refusal) when (refusal is SocketException or OperationCanceledException)
        {
            return false;
        }
    }

    private static async Task DrainAsync(Socket socket, CancellationToken cancellationToken)
    {
        var buffer = new byte[Megabyte];
        try
        {
            while (await socket.ReceiveAsync(buffer, cancellationToken) > 0)
            {
            }
        }
        catch (SocketException)
        {
            return;
        }
    }
}
