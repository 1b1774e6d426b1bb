namespace FhirPathAspire.LspGateway.Tests.Suites;

internal sealed class TcpUnderTest(RunningGateway gateway) : IServerUnderTest
{
    public Task<LspClient> ConnectAsync() => gateway.ConnectTcpAsync();

    public ValueTask DisposeAsync() => gateway.DisposeAsync();
}
