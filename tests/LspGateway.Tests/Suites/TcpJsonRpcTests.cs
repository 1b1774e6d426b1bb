namespace FhirPathAspire.LspGateway.Tests.Suites;

public sealed class TcpJsonRpcTests : JsonRpcSuite
{
    protected override async Task<IServerUnderTest> StartAsync() => new TcpUnderTest(await RunningGateway.StartAsync());
}
