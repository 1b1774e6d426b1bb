namespace FhirPathAspire.LspGateway.Tests.Suites;

public sealed class StdioJsonRpcTests : JsonRpcSuite
{
    protected override Task<IServerUnderTest> StartAsync() => Task.FromResult<IServerUnderTest>(new StdioUnderTest());
}
