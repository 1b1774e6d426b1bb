namespace FhirPathAspire.LspGateway.Tests.Suites;

internal sealed class WebSocketUnderTest(RunningGateway gateway) : IServerUnderTest
{
    public Task<LspClient> ConnectAsync() => gateway.ConnectWebSocketAsync();

    public ValueTask DisposeAsync() => gateway.DisposeAsync();
}
