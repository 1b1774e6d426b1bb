using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FhirPathAspire.LspGateway.Tests.Attacks;

/// <summary>A socket and nothing else, for those who do not keep to any protocol.</summary>
internal sealed class RawConnection : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    /// <param name="to">The server.</param>
    /// <param name="from">An address of this machine that the connection comes from; any where null.</param>
    public static async Task<RawConnection> OpenAsync(IPEndPoint to, IPAddress? from = null)
    {
        var connection = new RawConnection();
        if (from is not null)
        {
            connection._socket.Bind(new IPEndPoint(from, 0));
        }

        await connection._socket.ConnectAsync(to, TestContext.Current.CancellationToken);
        return connection;
    }

    /// <summary>As <see cref="OpenAsync"/>; null where the server hung up before it was open.</summary>
    public static async Task<RawConnection?> TryOpenAsync(IPEndPoint to, IPAddress from)
    {
        try
        {
            return await OpenAsync(to, from);
        }
        catch (SocketException)
        {
            return null;
        }
    }

    public Task SendAsync(string text) => SendAsync(Encoding.ASCII.GetBytes(text));

    public async Task SendAsync(ReadOnlyMemory<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            bytes = bytes[await _socket.SendAsync(bytes, TestContext.Current.CancellationToken)..];
        }
    }

    /// <summary>Sends without end until the server hangs up.</summary>
    /// <param name="pieces">What, piece by piece; from the beginning again when it is over.</param>
    /// <param name="pause">Between two pieces.</param>
    public async Task SendUntilClosedAsync(IReadOnlyList<ReadOnlyMemory<byte>> pieces, TimeSpan pause = default)
    {
        var closed = ClosedAsync();
        for (var index = 0; !closed.IsCompleted; index++)
        {
            try
            {
                // A peer that closed does not take it, or takes it for nobody.
                await SendAsync(pieces[index % pieces.Count]).WaitAsync(TestTimeouts.Expected);
            }
            catch (SocketException)
            {
                break;
            }

            if (pause > TimeSpan.Zero)
            {
                await Task.WhenAny(closed, Task.Delay(pause, TestContext.Current.CancellationToken));
            }
        }

        await closed;
    }

    /// <summary>Reads what comes, and completes when the server hangs up. All that was read.</summary>
    public async Task<string> ClosedAsync()
    {
        using var limit = new CancellationTokenSource(TestTimeouts.Expected);
        var buffer = new byte[16 * 1024];
        var first = "";
        try
        {
            while (await _socket.ReceiveAsync(buffer, limit.Token) is > 0 and var length)
            {
                first = first.Length < 1_000 ? first + Encoding.ASCII.GetString(buffer, 0, length) : first;
            }
        }
        catch (SocketException)
        {
            // Reset: closed all the same.
            return first;
        }

        return first;
    }

    /// <summary>Reads once.</summary>
    public async Task<string> ReadAsync()
    {
        using var limit = new CancellationTokenSource(TestTimeouts.Expected);
        var buffer = new byte[16 * 1024];
        return Encoding.ASCII.GetString(buffer, 0, await _socket.ReceiveAsync(buffer, limit.Token));
    }

    public void Dispose() => _socket.Dispose();
}
