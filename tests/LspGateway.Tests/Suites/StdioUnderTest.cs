namespace FhirPathAspire.LspGateway.Tests.Suites;

internal sealed class StdioUnderTest : IServerUnderTest
{
    private readonly List<ServerProcess> _processes = [];

    public Task<LspClient> ConnectAsync()
    {
        var process = StdioServerCommand.Start();
        _processes.Add(process);
        return Task.FromResult(process.Client);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
        {
            await process.DisposeAsync();
        }
    }
}
