using System.Threading.Channels;

namespace FhirPathAspire.LspGateway.Wire;

/// <summary>
/// What waits to be sent on one connection. Whoever has something to say never waits for a client that reads slowly;
/// one that leaves too much unread, or takes too long for one message, is disconnected.
/// </summary>
internal sealed class OutboundQueue(IMessageChannel channel, WireLimits limits, TimeProvider time)
{
    private readonly Channel<OutgoingMessage> _messages =
        Channel.CreateUnbounded<OutgoingMessage>(new UnboundedChannelOptions { SingleReader = true });

    private long _waitingBytes;

    /// <summary>What waits to be sent, in bytes.</summary>
    public long WaitingBytes => Interlocked.Read(ref _waitingBytes);

    /// <summary>False where the client is to be disconnected, because too much waits for it already.</summary>
    public bool TrySend(OutgoingMessage message)
    {
        if (Interlocked.Add(ref _waitingBytes, message.Length) > limits.MaxOutboundBytes)
        {
            message.Dispose();
            return false;
        }

        if (!_messages.Writer.TryWrite(message))
        {
            // The session has ended: nobody is left to tell.
            message.Dispose();
        }

        return true;
    }

    /// <summary>No more will be said; what waits is still sent.</summary>
    public void Complete() => _messages.Writer.TryComplete();

    /// <summary>Sends until <see cref="Complete"/>.</summary>
    /// <exception cref="IOException">The connection broke.</exception>
    /// <exception cref="TimeoutException">The client did not accept a message in time.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var message in _messages.Reader.ReadAllAsync(cancellationToken))
            {
                var length = message.Length;
                await SendAsync(message, cancellationToken);
                Interlocked.Add(ref _waitingBytes, -length);
            }
        }
        finally
        {
            Complete();
            while (_messages.Reader.TryRead(out var unsent))
            {
                unsent.Dispose();
            }
        }
    }

    private async ValueTask SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        var write = channel.WriteAsync(message, cancellationToken);
        if (!write.IsCompletedSuccessfully)
        {
            await write.AsTask().WaitAsync(limits.WriteTimeout, time, cancellationToken);
        }

        // Only now: a write that failed or hangs may still hold the memory.
        message.Dispose();
    }
}
