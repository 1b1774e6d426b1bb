namespace FhirPathAspire.LspGateway.Tests.Suites;

public sealed class WebSocketSessionTests : SessionSuite
{
    protected override async Task<IServerUnderTest> StartAsync() => new WebSocketUnderTest(await RunningGateway.StartAsync());
}
