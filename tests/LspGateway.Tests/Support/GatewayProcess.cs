using System.Diagnostics;
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
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LSP_PORT"] = _lspPort.ToString(CultureInfo.InvariantCulture);
        start.Environment["Lsp__Host"] = "127.0.0.1";
        start.Environment["ASPNETCORE_URLS"] = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{_httpPort}");
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

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
    }

    public async ValueTask DisposeAsync()
    {
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
}
