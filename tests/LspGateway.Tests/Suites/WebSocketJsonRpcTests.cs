namespace FhirPathAspire.LspGateway.Tests.Suites;

public sealed class WebSocketJsonRpcTests : JsonRpcSuite
{
    protected override async Task<IServerUnderTest> StartAsync() => new WebSocketUnderTest(await RunningGateway.StartAsync());
}
