namespace FhirPathAspire.LspGateway.Wire;

/// <summary>One connection as a sequence of JSON messages each way; knows framing, not JSON.</summary>
internal interface IMessageChannel : IAsyncDisposable
{
    /// <summary>
    /// The next message. Frees the bytes of the one before. One reader at a time.
    /// </summary>
    /// <exception cref="IOException">The connection broke.</exception>
    /// <exception cref="TimeoutException">A message began to arrive and did not end in time.</exception>
    ValueTask<IncomingMessage> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Sends a message as one frame in one write. One writer at a time.</summary>
    ValueTask WriteAsync(OutgoingMessage message, CancellationToken cancellationToken);

    /// <summary>Says goodbye where the transport has a way to.</summary>
    ValueTask CloseAsync(ChannelClose reason, CancellationToken cancellationToken);
}
