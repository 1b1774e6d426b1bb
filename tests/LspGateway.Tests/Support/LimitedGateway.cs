using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FhirPathAspire.LspGateway.Tests.Support;

/// <summary>The gateway in a process of its own, with analysis inside, under limits that the system holds it to.</summary>
internal sealed partial class LimitedGateway : IAsyncDisposable
{
    private readonly Process _process;
    private readonly TaskCompletionSource<IPEndPoint> _lsp = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<IPEndPoint> _http = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HttpClient _client = new();
    private IPEndPoint? _lspEndPoint;
    private IPEndPoint? _httpEndPoint;

    private LimitedGateway(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Read(line.Data ?? "");
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public bool IsAlive => !_process.HasExited;

    /// <param name="launcher">Program and arguments that run another with a limit, such as prlimit; may be none.</param>
    /// <param name="settings">Environment variables.</param>
    public static async Task<LimitedGateway> StartAsync(
        string[] launcher, params (string Name, string Value)[] settings)
    {
        string[] command = [.. launcher, "dotnet", Path.Combine(AppContext.BaseDirectory, "LspGateway.dll")];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["LSP_PORT"] = "0";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException($"{command[0]} did not start.");
        var gateway = new LimitedGateway(process);
        gateway._lspEndPoint = await gateway._lsp.Task.WaitAsync(TestTimeouts.Expected, Cancelled);
        gateway._httpEndPoint = await gateway._http.Task.WaitAsync(TestTimeouts.Expected, Cancelled);
        gateway._client.BaseAddress = new Uri($"http://{gateway._httpEndPoint}");
        return gateway;
    }

    /// <summary>Starts it in a network of its own, where it is reached over the first cable.</summary>
    public static async Task<LimitedGateway> StartAsync(
        SeparateNetwork network, params (string Name, string Value)[] settings)
    {
        var gateway = await StartAsync(
            network.Launcher,
            [
                ("ASPNETCORE_URLS", "http://0.0.0.0:0"), ("Lsp__Host", "0.0.0.0"),
                ("Lsp__AllowAnonymousRemote", "true"), ("Lsp__AllowPlainTextRemote", "true"),
                .. settings,
            ]);
        gateway._client.BaseAddress = new Uri($"http://{At(network.Links[0], gateway._httpEndPoint)}");
        return gateway;
    }

    /// <param name="over">The address of the gateway to connect to; the one that it listens at where null.</param>
    public async Task<LspClient> ConnectWebSocketAsync(IPAddress? over = null)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri($"ws://{At(over, _httpEndPoint)}/lsp"), Cancelled);
        return new LspClient(new WebSocketWire(socket));
    }

    /// <summary>The body of a page, whatever its status.</summary>
    public async Task<JsonNode> GetAsync(string path)
    {
        using var answer = await _client.GetAsync(new Uri(path, UriKind.Relative), Cancelled);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancelled))
            ?? throw new InvalidOperationException($"{path} is empty.");
    }

    /// <summary>Asks again and again until it holds.</summary>
    public async Task<JsonNode> UntilAsync(string path, Predicate<JsonNode> holds)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        limit.CancelAfter(TestTimeouts.Expected);
        while (true)
        {
            var now = await GetAsync(path);
            if (holds(now))
            {
                return now;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), limit.Token);
        }
    }

    /// <param name="over">The address of the gateway to connect to; the one that it listens at where null.</param>
    public async Task<LspClient> ConnectAsync(IPAddress? over = null)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(At(over, _lspEndPoint), Cancelled);
        var stream = new NetworkStream(socket, ownsSocket: true);
        return new LspClient(new StreamWire(stream, stream, () =>
        {
            socket.Shutdown(SocketShutdown.Send);
            return Task.CompletedTask;
        }));
    }

    /// <summary>The status that a WebSocket is answered with; null where it is opened.</summary>
    public async Task<HttpStatusCode?> WebSocketRefusalAsync()
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        try
        {
            await socket.ConnectAsync(new Uri($"ws://{_client.BaseAddress?.Authority}/lsp"), Cancelled);
            return null;
        }
        catch (WebSocketException)
        {
            return socket.HttpStatusCode;
        }
    }

    /// <summary>"STOP", "CONT".</summary>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(Cancelled);
        Assert.Equal(0, kill.ExitCode);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
    }

    private static IPEndPoint At(IPAddress? over, IPEndPoint? listening)
    {
        ArgumentNullException.ThrowIfNull(listening);
        return over is null ? listening : new IPEndPoint(over, listening.Port);
    }

    private void Read(string line)
    {
        if (Listening().Match(line) is { Success: true } match)
        {
            var endPoint = IPEndPoint.Parse(match.Groups[2].Value);
            (match.Groups[1].Value == "HTTP" ? _http : _lsp).TrySetResult(endPoint);
        }
    }

    // LSP over TCP on 127.0.0.1:7998
    // HTTP on 127.0.0.1:7999, LSP over WebSocket at /lsp
    [GeneratedRegex(@"(HTTP|LSP over TCP) on (\S+:\d+)")]
    private static partial Regex Listening();
}
