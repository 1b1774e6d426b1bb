namespace FhirPathAspire.LspGateway.Tests.Suites;

public sealed class WebSocketJsonRpcTests : JsonRpcSuite
{
    protected override async Task<IServerUnderTest> StartAsync() => new WebSocketUnderTest(await RunningGateway.StartAsync());

    /// <summary>RFC 6455, section 8.1: a text message that is no UTF-8 fails the connection.</summary>
    [Fact]
    public Task Bytes_that_are_no_UTF8_close_the_connection() => InSessionAsync(async client =>
    {
        await client.SendBytesAsync([.. "{\"jsonrpc\":\"2.0\",\"method\":\"x\",\"params\":\""u8, 0xFF, .. "\"}"u8]);
        await client.ClosedAsync();
    });
}
