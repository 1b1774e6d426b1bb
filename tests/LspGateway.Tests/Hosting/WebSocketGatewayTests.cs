using System.Net;
using System.Net.WebSockets;

namespace FhirPathAspire.LspGateway.Tests.Hosting;

/// <summary>What only the WebSocket side has: origins, closing, and plain HTTP beside it.</summary>
public sealed class WebSocketGatewayTests
{
    [Theory]
    [InlineData(null, true)]
    [InlineData("http://localhost:3000", true)]
    [InlineData("http://127.0.0.1:3000", true)]
    [InlineData("https://editor.example.org", true)]
    [InlineData("https://evil.example.org", false)]
    [InlineData("https://editor.example.org.evil.example.org", false)]
    [InlineData("null", false)]
    [InlineData("nonsense", false)]
    public async Task Only_known_origins_may_connect(string? origin, bool allowed)
    {
        await using var gateway = await RunningGateway.StartAsync(("Lsp:AllowedOrigins", "https://editor.example.org"));
        if (allowed)
        {
            await using var client = await gateway.ConnectWebSocketAsync(origin);
            await client.InitializeAsync();
        }
        else
        {
            var refused = await Assert.ThrowsAsync<WebSocketException>(() => gateway.ConnectWebSocketAsync(origin));
            Assert.Contains("403", refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_gateway_that_is_full_says_so_before_the_upgrade()
    {
        await using var gateway = await RunningGateway.StartAsync(("Lsp:Sessions:MaxSessions", "1"));
        await using var client = await gateway.ConnectWebSocketAsync();
        await client.InitializeAsync();
        var refused = await Assert.ThrowsAsync<WebSocketException>(() => gateway.ConnectWebSocketAsync());
        Assert.Contains("503", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plain_request_is_told_what_the_address_is_for()
    {
        await using var gateway = await RunningGateway.StartAsync();
        using var http = new HttpClient();
        using var answer = await http.GetAsync($"http://{gateway.Http}/lsp", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.UpgradeRequired, answer.StatusCode);
    }

    [Fact]
    public async Task A_message_beyond_the_limit_is_refused_and_the_session_goes_on()
    {
        await using var gateway = await RunningGateway.StartAsync(("Lsp:Wire:MaxMessageBytes", "5000"));
        await using var client = await gateway.ConnectWebSocketAsync();
        await client.InitializeAsync();
        await client.SendTextAsync("\"" + new string('x', 6000) + "\"");
        Assert.Equal(-32600, await client.ErrorWithoutIdAsync());
        await client.OpenAsync("Patient", 1);
        await client.ResultAsync("textDocument/hover", LspClientDocuments.At(0, 0));
        await client.SendTextAsync("\"" + new string('x', 50_000) + "\"");
        Assert.Equal(-32600, await client.ErrorWithoutIdAsync());
        await client.ClosedAsync();
    }

    [Theory]
    [InlineData(true, WebSocketCloseStatus.NormalClosure)]
    [InlineData(false, WebSocketCloseStatus.EndpointUnavailable)]
    public async Task The_closing_code_tells_why(bool clientExits, WebSocketCloseStatus status)
    {
        await using var gateway = await RunningGateway.StartAsync();
        await using var client = await gateway.ConnectWebSocketAsync();
        await client.InitializeAsync();
        if (clientExits)
        {
            await client.ResultAsync("shutdown");
            await client.NotifyAsync("exit");
        }
        else
        {
            await gateway.StopAsync();
        }

        await client.ClosedAsync();
        Assert.Equal(status, ((WebSocketWire)client.Wire).Socket.CloseStatus);
    }
}
