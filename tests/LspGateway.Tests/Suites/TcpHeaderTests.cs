namespace FhirPathAspire.LspGateway.Tests.Suites;

public sealed class TcpHeaderTests : HeaderSuite
{
    protected override async Task<IServerUnderTest> StartAsync() => new TcpUnderTest(await RunningGateway.StartAsync());
}
