namespace FhirPathAspire.TestKit.Lsp;

/// <summary>The client's end of a connection to a language server; raw, so that tests can misbehave.</summary>
public interface ILspWire : IAsyncDisposable
{
    /// <summary>Sends one message with the transport's proper frame.</summary>
    Task SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken);

    /// <summary>Sends bytes as they are.</summary>
    Task SendRawAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken);

    /// <summary>The next message's bytes, or null when the server has closed the connection.</summary>
    /// <exception cref="InvalidDataException">Something came that is no frame.</exception>
    Task<byte[]?> ReceiveAsync(CancellationToken cancellationToken);

    /// <summary>Tells the server that nothing more will come, and keeps listening.</summary>
    Task EndAsync(CancellationToken cancellationToken);
}
