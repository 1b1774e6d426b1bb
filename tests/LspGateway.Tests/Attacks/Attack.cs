using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FhirPathAspire.LspGateway.Tests.Attacks;

/// <summary>What hostile clients do. Each ends when the gateway has got rid of the attackers.</summary>
internal static class Attack
{
    private const int Attackers = 20;

    private const string Upgrade =
        "GET /lsp HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
        + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
        + "Sec-WebSocket-Extensions: permessage-deflate\r\n\r\n";

    private static readonly TimeSpan Dribble = TimeSpan.FromMilliseconds(100);

    /// <summary>Limits that are reached within seconds.</summary>
    public static readonly (string Name, string Value)[] Settings =
    [
        ("Lsp:Wire:MessageTimeoutSeconds", "1"),
        ("Lsp:Wire:WriteTimeoutSeconds", "1"),
        ("Lsp:Wire:MaxOutboundBytes", "200000"),
        ("Lsp:Connections:RequestHeadersTimeoutSeconds", "1"),
        ("Lsp:Connections:MaxConnectionsPerAddress", "100"),
    ];

    /// <summary>Each by its name.</summary>
    public static readonly IReadOnlyDictionary<string, Func<RunningGateway, Task>> All =
        new Dictionary<string, Func<RunningGateway, Task>>
        {
            ["a byte at a time of a header"] = static gateway =>
                DribbleAsync(gateway.Lsp, "", "Content-Length: 1000000000000000000000000000000000000000000"),
            ["a byte at a time of a message"] = static gateway =>
                DribbleAsync(gateway.Lsp, "Content-Length: 1000\r\n\r\n", "{\"jsonrpc\":\"2.0\",\"method\":\"x\""),
            ["a byte at a time of an HTTP request"] = static gateway =>
                DribbleAsync(gateway.Http, "", "GET /health HTTP/1.1\r\nX-Anything: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
            ["a byte at a time of a WebSocket handshake"] = static gateway =>
                DribbleAsync(gateway.Http, Upgrade[..80], Upgrade[80..^2]),
            ["a byte at a time of a WebSocket message"] = DribbleWebSocketAsync,
            ["a gigabyte announced"] = static gateway => AllAsync(async _ =>
            {
                using var connection = await RawConnection.OpenAsync(gateway.Lsp);
                await connection.SendAsync("Content-Length: 1073741824\r\n\r\n");
                Assert.Contains("-32600", await connection.ClosedAsync(), StringComparison.Ordinal);
            }),
            ["a gigabyte announced and sent"] = static gateway => AllAsync(async _ =>
            {
                using var connection = await RawConnection.OpenAsync(gateway.Lsp);
                await connection.SendAsync("Content-Length: 1073741824\r\n\r\n");
                await connection.SendUntilClosedAsync([new byte[64 * 1024]]);
            }),
            ["50 MB of garbage"] = GarbageAsync,
            ["questions, and no answer is read"] = AskAndNeverReadAsync,
            ["a million brackets"] = NestAsync,
            ["a compressed WebSocket message"] = CompressedAsync,
            ["2000 connections at once"] = ConnectAsync,
        };

    private static Task AllAsync(Func<int, Task> attack) => Task.WhenAll(Enumerable.Range(0, Attackers).Select(attack));

    private static Task DribbleAsync(IPEndPoint to, string atOnce, string slowly) => AllAsync(async _ =>
    {
        using var connection = await RawConnection.OpenAsync(to);
        await connection.SendAsync(atOnce);
        await connection.SendUntilClosedAsync(Bytes(Encoding.ASCII.GetBytes(slowly)), Dribble);
    });

    private static Task DribbleWebSocketAsync(RunningGateway gateway) => AllAsync(async _ =>
    {
        using var connection = await RawConnection.OpenAsync(gateway.Http);
        await connection.SendAsync(Upgrade);
        await connection.ReadAsync();

        // A text of 1000 bytes, masked with zeros.
        await connection.SendAsync(new byte[] { 0x81, 0xFE, 0x03, 0xE8, 0, 0, 0, 0 });
        await connection.SendUntilClosedAsync(Bytes(Encoding.ASCII.GetBytes("{\"jsonrpc\":\"2.0\"}")), Dribble);
    });

    private static async Task GarbageAsync(RunningGateway gateway)
    {
        var garbage = new byte[64 * 1024];
        new Random(7).NextBytes(garbage);
        using var connection = await RawConnection.OpenAsync(gateway.Lsp);
        var closed = connection.ClosedAsync();
        for (var sent = 0; sent < 50_000_000 && !closed.IsCompleted; sent += garbage.Length)
        {
            try
            {
                await connection.SendAsync(garbage);
            }
            catch (SocketException)
            {
                break;
            }
        }

        connection.Dispose();
        await ((Task)closed).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static async Task AskAndNeverReadAsync(RunningGateway gateway)
    {
        using var connection = await RawConnection.OpenAsync(gateway.Lsp);
        await connection.SendAsync(Frame("""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}"""));
        await connection.SendAsync(Frame(
            """{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"a:1","languageId":"fhirpath","version":1,"text":"Patient."}}}"""));
        var question = Frame(
            """{"jsonrpc":"2.0","id":2,"method":"textDocument/completion","params":{"textDocument":{"uri":"a:1"},"position":{"line":0,"character":8}}}""");
        using var limit = new CancellationTokenSource(TestTimeouts.Expected);
        try
        {
            while (!limit.IsCancellationRequested)
            {
                await connection.SendAsync(question).WaitAsync(limit.Token);
            }
        }
        catch (SocketException)
        {
            // The server has hung up.
            return;
        }
    }

    private static async Task NestAsync(RunningGateway gateway)
    {
        await using var client = await gateway.ConnectTcpAsync();
        await client.SendTextAsync(new string('[', 1_000_000));
        Assert.True(await client.ErrorWithoutIdAsync() < 0);
    }

    private static Task CompressedAsync(RunningGateway gateway) => AllAsync(async _ =>
    {
        using var connection = await RawConnection.OpenAsync(gateway.Http);
        await connection.SendAsync(Upgrade);
        Assert.DoesNotContain("deflate", await connection.ReadAsync(), StringComparison.OrdinalIgnoreCase);
        await connection.SendAsync(new byte[] { 0xC1, 0x85, 0, 0, 0, 0, 0xAA, 0x02, 0x00, 0x00, 0xFF });
        await connection.ClosedAsync();
    });

    /// <summary>From an address of their own, so that who comes from another one still gets in.</summary>
    private static async Task ConnectAsync(RunningGateway gateway)
    {
        var from = IPAddress.Parse("127.0.0.2");
        var all = await Task.WhenAll(Enumerable.Range(0, 2_000).Select(_ => RawConnection.TryOpenAsync(gateway.Lsp, from)));
        try
        {
            var served = 0;
            await Task.WhenAll(all.OfType<RawConnection>().Select(async connection =>
            {
                using var isKept = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
                var closed = connection.ClosedAsync();
                await Task.WhenAny(closed, Task.Delay(Timeout.Infinite, isKept.Token));
                Interlocked.Add(ref served, closed.IsCompleted ? 0 : 1);
            }));
            Assert.InRange(served, 1, 100);
            await using var other = await gateway.ConnectTcpAsync();
            await other.InitializeAsync();
        }
        finally
        {
            foreach (var connection in all)
            {
                connection?.Dispose();
            }
        }
    }

    private static ReadOnlyMemory<byte>[] Bytes(byte[] bytes) =>
        [.. bytes.Select(static one => (ReadOnlyMemory<byte>)new[] { one })];

    private static byte[] Frame(string message) =>
        Encoding.UTF8.GetBytes($"Content-Length: {Encoding.UTF8.GetByteCount(message)}\r\n\r\n{message}");
}
