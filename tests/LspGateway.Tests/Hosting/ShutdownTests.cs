using System.Diagnostics;
using System.Net;
using System.Net.WebSockets;
using FhirPathAspire.LspGateway.Tests.Routing;

namespace FhirPathAspire.LspGateway.Tests.Hosting;

/// <summary>
/// The gateway as a process that is told to stop, while requests wait for a replica that hangs (SIGSTOP) until the test
/// lets it go on.
/// </summary>
public sealed class ShutdownTests : IAsyncLifetime
{
    private const string Hover = "textDocument/hover";
    private const int ServerCancelled = -32802;
    private const int InvalidRequest = -32600;

    private static readonly object ShowsStatus = new { experimental = new { serverStatusNotification = true } };

    private readonly AnalysisProcess _replica = new();

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Signals are sent as Linux has them.");
        await _replica.StartAsync();
    }

    public ValueTask DisposeAsync() => _replica.DisposeAsync();

    [Fact]
    public async Task What_is_under_way_is_answered_before_the_process_stops()
    {
        await using var gateway = await StartAsync(("Shutdown__SpreadSeconds", "0"), ("Shutdown__DrainSeconds", "30"));
        var clients = new List<LspClient>();
        for (var number = 0; number < 6; number++)
        {
            clients.Add(number % 2 == 0 ? await gateway.ConnectTcpAsync() : await gateway.ConnectWebSocketAsync());
            await OpenAsync(clients[number], number < 3 ? ShowsStatus : null);
        }

        await _replica.FreezeAsync();
        foreach (var client in clients)
        {
            await AskAsync(client, 100);
        }

        await gateway.SignalAsync("TERM");
        foreach (var (number, client) in clients.Index())
        {
            await ToldAsync(client, showsStatus: number < 3);
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await gateway.HealthAsync());
        await RefusedAsync(clients[0]);
        await _replica.ThawAsync();

        foreach (var client in clients)
        {
            var answer = await client.AnswerAsync(100);
            Assert.NotNull(answer["result"]);
            await client.ClosedAsync();
            if (client.Wire is WebSocketWire wire)
            {
                Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, wire.Socket.CloseStatus);
            }
        }

        Assert.Equal(0, await gateway.ExitCodeAsync());
        Assert.Contains("shutting_down -> stopped", gateway.Output, StringComparison.Ordinal);
        await DisposeAsync(clients);
    }

    [Theory]
    [InlineData("TERM", 143)]
    [InlineData("INT", 130)]
    public async Task A_second_signal_ends_the_process_at_once(string signal, int exitCode)
    {
        await using var gateway = await StartAsync(("Shutdown__DrainSeconds", "60"));
        await using var client = await gateway.ConnectTcpAsync();
        await OpenAsync(client, ShowsStatus);
        await _replica.FreezeAsync();
        await AskAsync(client, 100);
        await gateway.SignalAsync(signal);
        await ToldAsync(client, showsStatus: true);

        var started = Stopwatch.GetTimestamp();
        await gateway.SignalAsync(signal);

        Assert.Equal(exitCode, await gateway.ExitCodeAsync());
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task What_takes_too_long_is_given_up_and_answered_so()
    {
        await using var gateway = await StartAsync(("Shutdown__DrainSeconds", "0.2"));
        await using var client = await gateway.ConnectTcpAsync();
        await OpenAsync(client, ShowsStatus);
        await _replica.FreezeAsync();
        await AskAsync(client, 100);

        await gateway.SignalAsync("TERM");

        Assert.Equal(ServerCancelled, LspClient.ErrorCode(await client.AnswerAsync(100)));
        await client.ClosedAsync();
        Assert.Equal(0, await gateway.ExitCodeAsync());
    }

    [Fact]
    public async Task The_process_is_not_ready_before_anything_stops_and_begins_nothing_new()
    {
        await using var gateway = await StartAsync(("Shutdown__ReadinessDelaySeconds", "2"));
        await using var client = await gateway.ConnectTcpAsync();
        await OpenAsync(client, ShowsStatus);
        await gateway.SignalAsync("TERM");
        await ToldAsync(client, showsStatus: true);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await gateway.HealthAsync());
        Assert.NotNull(await client.ResultAsync(Hover, LspClientDocuments.At(0, 9)));
        var refused = await Assert.ThrowsAsync<WebSocketException>(gateway.ConnectWebSocketAsync);
        Assert.Contains("503", refused.Message, StringComparison.Ordinal);
        await using var late = await gateway.ConnectTcpAsync();
        Assert.Contains(
            "stops", (string?)(await late.NotificationAsync("window/showMessage"))?["message"], StringComparison.Ordinal);
        await late.ClosedAsync();
        Assert.NotNull(await client.ResultAsync(Hover, LspClientDocuments.At(0, 9)));

        await client.ClosedAsync();
        Assert.Equal(0, await gateway.ExitCodeAsync());
    }

    [Fact]
    public async Task Clients_are_told_to_come_back_where_the_server_does()
    {
        await using var gateway = await StartAsync(("Shutdown__IsRestart", "true"));
        await using var client = await gateway.ConnectWebSocketAsync();
        await OpenAsync(client, null);
        await gateway.SignalAsync("TERM");
        await client.ClosedAsync();

        Assert.Equal(1012, (int?)((WebSocketWire)client.Wire).Socket.CloseStatus);
        Assert.Equal(0, await gateway.ExitCodeAsync());
    }

    private static async ValueTask DisposeAsync(List<LspClient> clients)
    {
        foreach (var client in clients)
        {
            await client.DisposeAsync();
        }
    }

    private static async Task OpenAsync(LspClient client, object? capabilities)
    {
        await client.InitializeAsync(capabilities);
        await client.OpenAsync("Patient.name", 1);
        await client.PublishedAsync(1);
        Assert.NotNull(await client.ResultAsync(Hover, LspClientDocuments.At(0, 9)));
        if (capabilities is not null)
        {
            var status = await client.NotificationAsync("experimental/serverStatus");
            Assert.Equal("""{"health":"ok","quiescent":true}""", status?.ToJsonString());
        }
    }

    /// <summary>Messages are begun in order: when the second one is answered, the first is under way.</summary>
    private static async Task AskAsync(LspClient client, int id)
    {
        await client.ChangeAsync((0, 12), (0, 12), ".given", 2);
        await client.SendRequestAsync(id, Hover, LspClientDocuments.At(0, 9));
        Assert.Equal(InvalidRequest, await client.ErrorCodeAsync("initialize", new { capabilities = new { } }));
    }

    /// <summary>Editors are told first, and refused soon after: what is asked in between is under way.</summary>
    private static async Task RefusedAsync(LspClient client)
    {
        using var limit = new CancellationTokenSource(TestTimeouts.Expected);
        for (var id = 200; !IsRefused(client); id++)
        {
            await client.SendRequestAsync(id, Hover, LspClientDocuments.At(0, 9));
            Assert.Equal(InvalidRequest, await client.ErrorCodeAsync("initialize", new { capabilities = new { } }));
            await Task.Delay(TimeSpan.FromMilliseconds(100), limit.Token);
        }
    }

    private static bool IsRefused(LspClient client) =>
        client.Inbox.Any(static message => (int?)message["error"]?["code"] == ServerCancelled);

    private static async Task ToldAsync(LspClient client, bool showsStatus)
    {
        if (showsStatus)
        {
            var status = await client.NotificationAsync("experimental/serverStatus");
            Assert.Equal(
                """{"health":"warning","quiescent":true,"message":"The server stops."}""", status?.ToJsonString());
        }
        else
        {
            var message = await client.NotificationAsync("window/logMessage");
            Assert.Equal("FHIRPath: The server stops.", (string?)message?["message"]);
        }
    }

    private Task<GatewayProcess> StartAsync(params (string Name, string Value)[] settings) =>
        GatewayProcess.StartAsync(
            [
                ("services__analysis__grpc__0", _replica.Address),
                ("Analysis__DeadlineMilliseconds", "20000"),
                ("Analysis__AttemptMilliseconds", "10000"),
                ("Analysis__FallbackAfterMilliseconds", "60000"),
                .. settings,
            ]);
}
