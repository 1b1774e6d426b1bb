namespace FhirPathAspire.LspGateway.Tests.Suites;

public sealed class TcpSessionTests : SessionSuite
{
    protected override async Task<IServerUnderTest> StartAsync() => new TcpUnderTest(await RunningGateway.StartAsync());
}
