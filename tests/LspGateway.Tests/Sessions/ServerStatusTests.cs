using FhirPathAspire.LspGateway.Sessions;
using FhirPathAspire.ServiceDefaults.Lifecycle;
using Microsoft.Extensions.DependencyInjection;

namespace FhirPathAspire.LspGateway.Tests.Sessions;

/// <summary>What an editor is told of how the server is.</summary>
public sealed class ServerStatusTests
{
    private const string Status = "experimental/serverStatus";
    private static readonly object ShowsStatus = new { experimental = new { serverStatusNotification = true } };

    public static TheoryData<ServerState, string, bool> States => new()
    {
        { ServerState.Starting, "ok", false },
        { ServerState.Running, "ok", true },
        { ServerState.Degraded, "warning", true },
        { ServerState.ShuttingDown, "warning", true },
        { ServerState.Stopped, "error", true },
        { ServerState.Error, "error", true },
    };

    [Theory]
    [MemberData(nameof(States))]
    public void A_state_is_one_status(ServerState state, string health, bool isQuiescent)
    {
        var status = ServerStatus.Of(state, "Reason.");

        Assert.Equal((health, isQuiescent, "Reason."), (status.Health, status.Quiescent, status.Message));
        Assert.Null(ServerStatus.Of(state, "").Message);
    }

    [Fact]
    public async Task A_client_that_shows_it_is_told_of_every_change()
    {
        await using var gateway = await RunningGateway.StartAsync();
        var server = gateway.Services.GetRequiredService<ServerLifecycle>();
        await using var client = await gateway.ConnectTcpAsync();
        await client.InitializeAsync(ShowsStatus);
        Assert.Equal("""{"health":"ok","quiescent":true}""", await NextAsync(client));

        server.Degrade("test memory", "Memory is short.");
        Assert.Equal("""{"health":"warning","quiescent":true,"message":"Memory is short."}""", await NextAsync(client));
        server.Degrade("test analysis", "No replica answers.");
        Assert.Equal(
            """{"health":"warning","quiescent":true,"message":"No replica answers. Memory is short."}""",
            await NextAsync(client));
        server.Recover("test memory");
        Assert.Equal("""{"health":"warning","quiescent":true,"message":"No replica answers."}""", await NextAsync(client));
        server.Recover("test analysis");
        Assert.Equal("""{"health":"ok","quiescent":true}""", await NextAsync(client));
    }

    [Fact]
    public async Task A_client_that_comes_late_is_told_what_holds()
    {
        await using var gateway = await RunningGateway.StartAsync();
        gateway.Services.GetRequiredService<ServerLifecycle>().Degrade("test memory", "Memory is short.");
        await using var client = await gateway.ConnectTcpAsync();
        await client.InitializeAsync(ShowsStatus);
        await using var other = await gateway.ConnectTcpAsync();
        await other.InitializeAsync();

        Assert.Equal("""{"health":"warning","quiescent":true,"message":"Memory is short."}""", await NextAsync(client));
        var message = await other.NotificationAsync("window/logMessage");
        Assert.Equal("FHIRPath: Memory is short.", (string?)message?["message"]);
    }

    [Fact]
    public async Task A_client_that_does_not_show_it_finds_it_in_its_log()
    {
        await using var gateway = await RunningGateway.StartAsync();
        var server = gateway.Services.GetRequiredService<ServerLifecycle>();
        await using var client = await gateway.ConnectTcpAsync();
        await client.InitializeAsync();
        await client.ResultAsync("workspace/symbol", new { query = "" });
        server.Degrade("test memory", "Memory is short.");
        server.Recover("test memory");

        Assert.Equal(
            "FHIRPath: Memory is short.", (string?)(await client.NotificationAsync("window/logMessage"))?["message"]);
        Assert.Equal(
            "FHIRPath: everything works again.",
            (string?)(await client.NotificationAsync("window/logMessage"))?["message"]);
        Assert.DoesNotContain(client.Inbox, static message => (string?)message["method"] == Status);
    }

    private static async Task<string?> NextAsync(LspClient client) =>
        (await client.NotificationAsync(Status))?.ToJsonString();
}
