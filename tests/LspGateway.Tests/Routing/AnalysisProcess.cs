using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace FhirPathAspire.LspGateway.Tests.Routing;

/// <summary>A real replica: the built service in a process of its own, which a test may kill, stop and start again.</summary>
internal sealed class AnalysisProcess : IAsyncDisposable
{
    private Process? _process;

    public int GrpcPort { get; } = FreePort();

    public string Address => string.Create(CultureInfo.InvariantCulture, $"{Scheme}://127.0.0.1:{GrpcPort}");

    /// <summary>More of its configuration.</summary>
    public IReadOnlyList<(string Name, string Value)> Settings { get; init; } = [];

    /// <summary>How gRPC is spoken.</summary>
    public string Scheme { get; init; } = "http";

    public Uri Health => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{HttpPort}/health"));

    private int HttpPort { get; } = FreePort();

    /// <summary>Starts the process and waits until it says that it is ready.</summary>
    public async Task StartAsync()
    {
        var start = new ProcessStartInfo(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "AnalysisService.dll")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["GRPC_HOST"] = "127.0.0.1";
        start.Environment["GRPC_PORT"] = GrpcPort.ToString(CultureInfo.InvariantCulture);
        start.Environment["ASPNETCORE_URLS"] = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{HttpPort}");
        foreach (var (name, value) in Settings)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        _process.OutputDataReceived += static (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await ReadyAsync();
    }

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        if (_process is { HasExited: false } running)
        {
            running.Kill();
            await running.WaitForExitAsync();
        }
    }

    /// <summary>SIGTERM, and the exit code that comes of it.</summary>
    public async Task<int> TerminateAsync()
    {
        await SignalAsync("TERM");
        var process = _process ?? throw new InvalidOperationException("Not started.");
        await process.WaitForExitAsync().WaitAsync(TestTimeouts.Expected);
        return process.ExitCode;
    }

    /// <summary>SIGSTOP: the process is there, keeps its connections, and does nothing.</summary>
    public Task FreezeAsync() => SignalAsync("STOP");

    /// <summary>SIGCONT.</summary>
    public Task ThawAsync() => SignalAsync("CONT");

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process?.Dispose();
    }

    private async Task SignalAsync(string signal)
    {
        var id = (_process ?? throw new InvalidOperationException("Not started.")).Id;
        using var kill = Process.Start("kill", [$"-{signal}", id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        Assert.Equal(0, kill.ExitCode);
    }

    private async Task ReadyAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var client = new HttpClient();
        while (!await IsHealthyAsync(client, Health, limit.Token))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(25), limit.Token);
        }
    }

    private static async Task<bool> IsHealthyAsync(HttpClient client, Uri health, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await client.GetAsync(health, cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
