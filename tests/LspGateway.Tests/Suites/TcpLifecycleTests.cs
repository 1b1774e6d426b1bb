namespace FhirPathAspire.LspGateway.Tests.Suites;

public sealed class TcpLifecycleTests : LifecycleSuite
{
    protected override async Task<IServerUnderTest> StartAsync() => new TcpUnderTest(await RunningGateway.StartAsync());
}
