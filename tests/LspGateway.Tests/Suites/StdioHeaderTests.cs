namespace FhirPathAspire.LspGateway.Tests.Suites;

public sealed class StdioHeaderTests : HeaderSuite
{
    protected override Task<IServerUnderTest> StartAsync() => Task.FromResult<IServerUnderTest>(new StdioUnderTest());
}
