namespace FhirPathAspire.LspGateway.Tests.Suites;

public sealed class StdioLifecycleTests : LifecycleSuite
{
    protected override Task<IServerUnderTest> StartAsync() => Task.FromResult<IServerUnderTest>(new StdioUnderTest());
}
