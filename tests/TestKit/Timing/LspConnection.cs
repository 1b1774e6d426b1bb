namespace FhirPathAspire.TestKit.Timing;

/// <summary>One connection to a language server: whole messages as UTF-8 JSON, whatever carries them.</summary>
public abstract class LspConnection : IAsyncDisposable
{
    /// <summary>Sends one message.</summary>
    public abstract ValueTask SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken);

    /// <summary>The next message; its memory is valid until the next call.</summary>
    /// <exception cref="EndOfStreamException">The server closed the connection.</exception>
    public abstract ValueTask<ReadOnlyMemory<byte>> ReceiveAsync(CancellationToken cancellationToken);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();
}
