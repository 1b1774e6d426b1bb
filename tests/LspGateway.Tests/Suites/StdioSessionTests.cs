namespace FhirPathAspire.LspGateway.Tests.Suites;

public sealed class StdioSessionTests : SessionSuite
{
    protected override Task<IServerUnderTest> StartAsync() => Task.FromResult<IServerUnderTest>(new StdioUnderTest());
}
