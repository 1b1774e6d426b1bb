using System.Diagnostics;
<<<<<<< HEAD
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;

namespace FhirPathAspire.LspGateway.Tests.Support;

/// <summary>The built gateway in a process of its own, which gets real signals.</summary>
internal sealed class GatewayProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly int _lspPort;
    private readonly int _httpPort;

    private GatewayProcess((string Name, string Value)[] environment)
    {
        (_lspPort, _httpPort) = (FreePort(), FreePort());
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "LspGateway.dll")])
=======
using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FhirPathAspire.LspGateway.Tests.Support;

/// <summary>The gateway in a process of its own, with analysis inside, under limits that the system holds it to.</summary>
internal sealed partial class GatewayProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly TaskCompletionSource<IPEndPoint> _lsp = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<IPEndPoint> _http = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HttpClient _client = new();
    private IPEndPoint? _lspEndPoint;

    private GatewayProcess(Process process)
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
    public static async Task<GatewayProcess> StartAsync(
        string[] launcher, params (string Name, string Value)[] settings)
    {
        string[] command = [.. launcher, "dotnet", Path.Combine(AppContext.BaseDirectory, "LspGateway.dll")];
        var start = new ProcessStartInfo(command[0], command[1..])
>>>>>>> 2a76a4a (Prove monitoring with real faults: a memory limit, few file handles, a replica that hangs)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
<<<<<<< HEAD
        start.Environment["LSP_PORT"] = _lspPort.ToString(CultureInfo.InvariantCulture);
        start.Environment["Lsp__Host"] = "127.0.0.1";
        start.Environment["ASPNETCORE_URLS"] = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{_httpPort}");
        foreach (var (name, value) in environment)
=======
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["LSP_PORT"] = "0";
        foreach (var (name, value) in settings)
>>>>>>> 2a76a4a (Prove monitoring with real faults: a memory limit, few file handles, a replica that hangs)
        {
            start.Environment[name] = value;
        }

<<<<<<< HEAD
        _process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        _process.OutputDataReceived += (_, line) => Add(line.Data);
        _process.ErrorDataReceived += (_, line) => Add(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    public Uri Health => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{_httpPort}/health"));

    /// <summary>Starts the process and waits until it says that it is ready.</summary>
    public static async Task<GatewayProcess> StartAsync(params (string Name, string Value)[] environment)
    {
        var gateway = new GatewayProcess(environment);
        using var limit = new CancellationTokenSource(TestTimeouts.Expected);
        while (await gateway.HealthAsync() != HttpStatusCode.OK)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(25), limit.Token);
        }

        return gateway;
    }

    /// <summary>What the gateway says of its health; null where nobody listens.</summary>
    public async Task<HttpStatusCode?> HealthAsync()
    {
        try
        {
            using var client = new HttpClient();
            using var answer = await client.GetAsync(Health, TestContext.Current.CancellationToken);
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    public async Task<LspClient> ConnectTcpAsync()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, _lspPort, TestContext.Current.CancellationToken);
        var stream = new NetworkStream(socket, ownsSocket: true);
        return new LspClient(new StreamWire(stream, stream));
    }

    public async Task<LspClient> ConnectWebSocketAsync()
    {
        var socket = new ClientWebSocket();
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"ws://127.0.0.1:{_httpPort}/lsp"));
        await socket.ConnectAsync(address, TestContext.Current.CancellationToken);
        return new LspClient(new WebSocketWire(socket));
    }

    /// <summary>"TERM", "INT".</summary>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, kill.ExitCode);
    }

    /// <summary>Waits until the process has written the text.</summary>
    public async Task OutputAsync(string text)
    {
        using var limit = new CancellationTokenSource(TestTimeouts.Expected);
        while (!Output.Contains(text, StringComparison.Ordinal))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(25), limit.Token);
        }
    }

    public async Task<int> ExitCodeAsync()
    {
        using var limit = new CancellationTokenSource(TestTimeouts.Expected);
        await _process.WaitForExitAsync(limit.Token);
        return _process.ExitCode;
=======
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{command[0]} did not start.");
        var gateway = new GatewayProcess(process);
        gateway._lspEndPoint = await gateway._lsp.Task.WaitAsync(TestTimeouts.Expected, Cancelled);
        gateway._client.BaseAddress = new Uri($"http://{await gateway._http.Task.WaitAsync(TestTimeouts.Expected)}");
        return gateway;
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

    public async Task<LspClient> ConnectAsync()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(_lspEndPoint ?? throw new InvalidOperationException("Not started."), Cancelled);
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
>>>>>>> 2a76a4a (Prove monitoring with real faults: a memory limit, few file handles, a replica that hangs)
    }

    public async ValueTask DisposeAsync()
    {
<<<<<<< HEAD
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        TestContext.Current.TestOutputHelper?.WriteLine(Output);
        _process.Dispose();
    }

    private void Add(string? line)
    {
        lock (_output)
        {
            _output.AppendLine(line);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
=======
        _client.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
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
>>>>>>> 2a76a4a (Prove monitoring with real faults: a memory limit, few file handles, a replica that hangs)
}
