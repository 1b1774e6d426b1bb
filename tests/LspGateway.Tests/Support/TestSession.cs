using System.IO.Pipelines;
using FhirPathAspire.LspGateway.Sessions;
using FhirPathAspire.LspGateway.Transport;
using FhirPathAspire.LspGateway.Wire;

namespace FhirPathAspire.LspGateway.Tests.Support;

/// <summary>A client and its session, joined by two pipes in memory.</summary>
internal sealed class TestSession : IAsyncDisposable
{
    private readonly Pipe _toServer = new();
    private readonly Pipe _toClient = new(new PipeOptions(pauseWriterThreshold: 4096, resumeWriterThreshold: 1024));

    public TestSession(TestGateway gateway, SessionOrigin origin, CancellationToken serverStops)
    {
        var pipe = new DuplexPipe(_toServer.Reader, _toClient.Writer);
        var channel = new HeaderChannel(pipe, gateway.Services.WireLimits, gateway.Services.Time);
        End = gateway.Registry.RunAsync(origin, channel, serverStops);
        Client = new LspClient(new StreamWire(_toClient.Reader.AsStream(), _toServer.Writer.AsStream()));
    }

    public LspClient Client { get; }

    /// <summary>How the session ended, once it has.</summary>
    public Task<SessionEnd?> End { get; }

    public async Task<SessionEnd> EndedAsync()
    {
        return await End.WaitAsync(TestTimeouts.Expected) ?? throw new InvalidOperationException("Never begun.");
    }

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        await End.WaitAsync(TestTimeouts.Expected);
    }
}
