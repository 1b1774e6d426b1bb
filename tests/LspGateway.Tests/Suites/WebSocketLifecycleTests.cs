namespace FhirPathAspire.LspGateway.Tests.Suites;

public sealed class WebSocketLifecycleTests : LifecycleSuite
{
    protected override async Task<IServerUnderTest> StartAsync() => new WebSocketUnderTest(await RunningGateway.StartAsync());
}
