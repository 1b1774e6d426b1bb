using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace FhirPathAspire.LspGateway.Tests.Routing;

/// <summary>
/// A network between the gateway and a replica that a test can break as networks break: connections that lead nowhere
/// although both ends hold them open, and long ways.
/// </summary>
internal sealed class TcpRelay : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly int _port;
    private readonly Task _accepting;
    private volatile CancellationTokenSource _swallowed = new();
    private volatile int _delay;

    /// <param name="port">Of the replica, on this machine.</param>
    public TcpRelay(int port)
    {
        _port = port;
        _listener.Start();
        _accepting = Task.Run(AcceptAsync);
    }

    public string Address => string.Create(
        CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>How long everything that the replica sends is under way.</summary>
    public TimeSpan Delay
    {
        set => _delay = (int)value.TotalMilliseconds;
    }

    /// <summary>What is sent over the connections that exist now is lost from now on; new connections work.</summary>
    public void LoseConnections() => Interlocked.Exchange(ref _swallowed, new CancellationTokenSource()).Cancel();

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Stop();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task AcceptAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            var client = await _listener.AcceptTcpClientAsync(_stopping.Token);
            _ = RelayAsync(client);
        }
    }

    private async Task RelayAsync(TcpClient client)
    {
        var lost = _swallowed.Token;
        using var replica = new TcpClient();
        using (client)
        {
            try
            {
                await replica.ConnectAsync(IPAddress.Loopback, _port, _stopping.Token);
                (client.NoDelay, replica.NoDelay) = (true, true);
                await Task.WhenAny(
                    PumpAsync(client.GetStream(), replica.GetStream(), isDelayed: false, lost),
                    PumpAsync(replica.GetStream(), client.GetStream(), isDelayed: true, lost));
            }
            catch (SocketException)
            {
                // The replica is not there: neither is the connection.
                client.Client.Close(0);
            }
        }
    }

    private async Task PumpAsync(NetworkStream from, NetworkStream to, bool isDelayed, CancellationToken lost)
    {
        try
        {
            var buffer = new byte[64 * 1024];
            while (await from.ReadAsync(buffer, _stopping.Token) is > 0 and var length)
            {
                if (isDelayed && _delay > 0)
                {
                    await Task.Delay(_delay, _stopping.Token);
                }

                if (!lost.IsCancellationRequested)
                {
                    await to.WriteAsync(buffer.AsMemory(0, length), _stopping.Token);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // One end is gone; the other follows.
        }
    }
}
