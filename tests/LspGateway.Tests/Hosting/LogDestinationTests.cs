using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace FhirPathAspire.LspGateway.Tests.Hosting;

/// <summary>Where the log goes may be full, or nobody may read it: the service goes on, and lines are what is lost.</summary>
public sealed class LogDestinationTests
{
    // Opened for both, a pipe takes 64 KiB; whoever writes more waits for a reader, and there is none.
    private const string Unread = """pipe="$(mktemp -u)"; mkfifo "$pipe"; exec 3<>"$pipe"; rm "$pipe"; exec "$@" >&3 2>&3""";
    private const string Full = """exec "$@" >/dev/full 2>/dev/full""";

    // More than the pipe and what waits before it hold together.
    private const int Lines = 5000;

    [Theory]
    [InlineData(Full)]
    [InlineData(Unread)]
    public async Task A_log_that_goes_nowhere_holds_nobody_up(string redirection)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "/dev/full is Linux's.");
        var port = FreePort();
        using var gateway = Start(redirection, port);
        try
        {
            await using var client = await ConnectAsync(port, gateway);
            await client.InitializeAsync();
            for (var line = 0; line < Lines; line++)
            {
                await client.NotifyAsync($"$/nobodyKnowsThisAndItIsToldAtTheLevelOfDebugging{line}");
            }

            await client.OpenAsync("Patient.name");
            Assert.NotNull(await client.ResultAsync("textDocument/hover", LspClientDocuments.At(0, 9)));
        }
        finally
        {
            gateway.Kill(entireProcessTree: true);
            await gateway.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    private static Process Start(string redirection, int port)
    {
        var start = new ProcessStartInfo(
            "sh", ["-c", redirection, "sh", "dotnet", Path.Combine(AppContext.BaseDirectory, "LspGateway.dll")]);
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["Lsp__Host"] = "127.0.0.1";
        start.Environment["LSP_PORT"] = port.ToString(CultureInfo.InvariantCulture);
        start.Environment["Logging__LogLevel__FhirPathAspire"] = "Debug";
        return Process.Start(start) ?? throw new InvalidOperationException("sh did not start.");
    }

    private static async Task<LspClient> ConnectAsync(int port, Process gateway)
    {
        using var limit = new CancellationTokenSource(TestTimeouts.Expected);
        while (true)
        {
            Assert.False(gateway.HasExited, "The gateway ended.");
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(IPAddress.Loopback, port, limit.Token);
                var stream = new NetworkStream(socket, ownsSocket: true);
                return new LspClient(new StreamWire(stream, stream));
            }
            catch (SocketException)
            {
                // Not listening yet.
                socket.Dispose();
                await Task.Delay(TimeSpan.FromMilliseconds(25), limit.Token);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
