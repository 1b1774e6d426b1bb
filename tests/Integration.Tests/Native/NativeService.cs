using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace FhirPathAspire.Integration.Tests.Native;

/// <summary>A native service on free ports, from ready until disposed.</summary>
internal sealed class NativeService : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private readonly Process _process;

    private NativeService(Process process, int grpcPort, int lspPort) =>
        (_process, GrpcPort, LspPort) = (process, grpcPort, lspPort);

    /// <summary>Where an analysis service answers.</summary>
    public int GrpcPort { get; }

    /// <summary>Where a gateway answers.</summary>
    public int LspPort { get; }

    /// <summary>Starts a service, and waits until <c>/health</c> says that it is ready for work.</summary>
    public static async Task<NativeService> StartAsync(
        string program, KeyValuePair<string, string>[] settings, CancellationToken cancellationToken)
    {
        var (http, grpc, lsp) = (FreePort(), FreePort(), FreePort());
        var start = new ProcessStartInfo(program);
        start.Environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{http}";
        start.Environment["GRPC_PORT"] = grpc.ToString(CultureInfo.InvariantCulture);
        start.Environment["LSP_PORT"] = lsp.ToString(CultureInfo.InvariantCulture);
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var service = new NativeService(process, grpc, lsp);
        await service.BeReadyAsync(new Uri($"http://127.0.0.1:{http}/health"), cancellationToken);
        return service;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task BeReadyAsync(Uri health, CancellationToken cancellationToken)
    {
        using var client = new HttpClient();
        using var polls = new PeriodicTimer(Pause);
        while (!await IsReadyAsync(client, health, cancellationToken))
        {
            Assert.False(_process.HasExited, "The service ended.");
            await polls.WaitForNextTickAsync(cancellationToken);
        }
    }

    private static async Task<bool> IsReadyAsync(HttpClient client, Uri health, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await client.GetAsync(health, cancellationToken);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            // Nobody listens yet.
            return false;
        }
    }

    private static int FreePort()
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return Assert.IsType<IPEndPoint>(socket.LocalEndPoint).Port;
    }
}
