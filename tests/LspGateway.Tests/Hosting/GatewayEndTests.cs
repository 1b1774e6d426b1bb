using System.Diagnostics;
using System.Text.Json.Nodes;
using FhirPathAspire.LspGateway.Tests.Routing;

namespace FhirPathAspire.LspGateway.Tests.Hosting;

/// <summary>What the end of a gateway, in order or not, costs the editors that it serves.</summary>
public sealed class GatewayEndTests : IAsyncLifetime
{
    private const string Hover = "textDocument/hover";
    private const int InvalidRequest = -32600;
    private const int Sessions = 40;

    private readonly AnalysisProcess _replica = new();

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Signals are sent as Linux has them.");
        await _replica.StartAsync();
    }

    public ValueTask DisposeAsync() => _replica.DisposeAsync();

    [Fact]
    public async Task The_sessions_of_a_gateway_that_stops_end_one_after_the_other()
    {
        await using var gateway = await StartAsync(
            ("Shutdown__SpreadSeconds", "2"), ("Shutdown__DrainSeconds", "30"), ("Shutdown__IsRestart", "true"));
        var clients = new List<LspClient>();
        for (var number = 0; number < Sessions; number++)
        {
            clients.Add(number % 2 == 0 ? await gateway.ConnectTcpAsync() : await gateway.ConnectWebSocketAsync());
            await clients[number].InitializeAsync();
        }

        // Some have a request under way, most say nothing.
        await _replica.FreezeAsync();
        foreach (var client in clients.Take(4))
        {
            await client.OpenAsync("Patient.name", 1);
            await client.SendRequestAsync(100, Hover, LspClientDocuments.At(0, 9));

            // Messages are begun in order: when this one is answered, the one before is under way.
            Assert.Equal(InvalidRequest, await client.ErrorCodeAsync("initialize", new { capabilities = new { } }));
        }

        var stopped = Stopwatch.GetTimestamp();
        var closed = clients.Select(async client =>
        {
            await client.ClosedAsync();
            return Stopwatch.GetElapsedTime(stopped);
        }).ToArray();
        await gateway.SignalAsync("TERM");
        await clients[^1].NotificationAsync("window/logMessage");
        await _replica.ThawAsync();

        // A slow machine sees an end later than it was, never sooner.
        var ends = (await Task.WhenAll(closed)).Order().ToArray();
        Assert.All(ends, static (end, index) => Assert.True(
            end >= TimeSpan.FromMilliseconds(45) * index, $"The end {index} of {Sessions} came after {end}."));
        foreach (var client in clients.Take(4))
        {
            Assert.NotNull((await client.AnswerAsync(100))["result"]);
        }

        Assert.All(
            clients.Select(static client => client.Wire).OfType<WebSocketWire>(),
            static wire => Assert.Equal(1012, (int?)wire.Socket.CloseStatus));
        Assert.Equal(0, await gateway.ExitCodeAsync());
        foreach (var client in clients)
        {
            await client.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_gateway_that_is_killed_costs_a_new_connection_and_nothing_else()
    {
        await using var one = await StartAsync();
        await using var other = await StartAsync();
        await using var before = await one.ConnectTcpAsync();
        var told = await OpenAsync(before);

        await one.SignalAsync("KILL");
        await before.ClosedAsync();
        await using var after = await other.ConnectTcpAsync();

        Assert.Equal(told, await OpenAsync(after));
        Assert.NotNull(await after.ResultAsync(Hover, LspClientDocuments.At(0, 9)));
    }

    private static async Task<string?> OpenAsync(LspClient client)
    {
        await client.InitializeAsync();
        await client.OpenAsync("Patient.name.gven", 1);
        var published = await client.NotificationAsync(
            "textDocument/publishDiagnostics", static told => told?["diagnostics"] is JsonArray { Count: > 0 });
        return published?["diagnostics"]?.ToJsonString();
    }

    private Task<GatewayProcess> StartAsync(params (string Name, string Value)[] settings) =>
        GatewayProcess.StartAsync(
            [
                ("services__analysis__grpc__0", _replica.Address),
                ("Analysis__DeadlineMilliseconds", "30000"),
                ("Analysis__AttemptMilliseconds", "20000"),
                ("Analysis__FallbackAfterMilliseconds", "60000"),
                .. settings,
            ]);
}
