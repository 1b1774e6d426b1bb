using System.Buffers;
using System.Net.WebSockets;

namespace FhirPathAspire.LspGateway.Wire;

/// <summary>One JSON message a WebSocket message, without headers; text and binary are taken alike.</summary>
internal sealed class WebSocketChannel(WebSocket socket, WireLimits limits, TimeProvider time) : IMessageChannel
{
    /// <summary>1012, registered with IANA after RFC 6455; the base class library has no name for it.</summary>
    private const WebSocketCloseStatus ServiceRestart = (WebSocketCloseStatus)1012;

    private byte[] _buffer = [];

    /// <inheritdoc/>
    public async ValueTask<IncomingMessage> ReadAsync(CancellationToken cancellationToken)
    {
        Release();
        using var clock = new MessageClock(limits.MessageTimeout, time, cancellationToken);
        try
        {
            // An idle connection holds no buffer. What has no content comes to its end without one.
            // The wait is given up, not the receive: to cancel that aborts the connection, and no farewell could follow.
            var arrival = await socket.ReceiveAsync(Memory<byte>.Empty, CancellationToken.None).AsTask()
                .WaitAsync(cancellationToken);
            if (arrival.MessageType == WebSocketMessageType.Close)
            {
                return IncomingMessage.End;
            }

            if (arrival.EndOfMessage)
            {
                return IncomingMessage.Message(ReadOnlySequence<byte>.Empty);
            }

            clock.Start();
            _buffer = ArrayPool<byte>.Shared.Rent(4096);
            return await ReceiveAsync(clock);
        }
        catch (WebSocketException exception)
        {
            throw new IOException("The connection broke.", exception);
        }
    }

    /// <inheritdoc/>
    public async ValueTask WriteAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        try
        {
            await socket.SendAsync(message.Body, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
        catch (WebSocketException exception)
        {
            throw new IOException("The client no longer reads.", exception);
        }
    }

    /// <inheritdoc/>
    public async ValueTask CloseAsync(ChannelClose reason, CancellationToken cancellationToken)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
        {
            return;
        }

        var status = reason switch
        {
            ChannelClose.Finished => WebSocketCloseStatus.NormalClosure,
            ChannelClose.GoingAway => WebSocketCloseStatus.EndpointUnavailable,
            ChannelClose.Restarting => ServiceRestart,
            ChannelClose.ServerFault => WebSocketCloseStatus.InternalServerError,
            ChannelClose.ProtocolError => WebSocketCloseStatus.ProtocolError,
            ChannelClose.PolicyViolation => WebSocketCloseStatus.PolicyViolation,
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
        };
        try
        {
            await socket.CloseOutputAsync(status, null, cancellationToken);
        }
        catch (WebSocketException exception)
        {
            throw new IOException("The connection broke.", exception);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Release();
        socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private async ValueTask<IncomingMessage> ReceiveAsync(MessageClock clock)
    {
        long total = 0;
        while (true)
        {
            // Beyond the limit the bytes are counted, not kept.
            var isTooLong = total > limits.MaxMessageBytes;
            var offset = isTooLong ? 0 : Reserve((int)total);
            var received = await clock.RunAsync(socket.ReceiveAsync(_buffer.AsMemory(offset), clock.Token));
            if (received.MessageType == WebSocketMessageType.Close)
            {
                return IncomingMessage.End;
            }

            total += received.Count;
            if (total > limits.MaxSkippedBytes)
            {
                return IncomingMessage.Broken(TooLong());
            }

            if (received.EndOfMessage)
            {
                return total > limits.MaxMessageBytes
                    ? IncomingMessage.Refused(TooLong()) with { LostMessage = true }
                    : IncomingMessage.Message(new ReadOnlySequence<byte>(_buffer, 0, (int)total));
            }
        }
    }

    private string TooLong() => $"A message is at most {limits.MaxMessageBytes} bytes long.";

    /// <summary>Makes room behind what is there and returns where it begins.</summary>
    private int Reserve(int used)
    {
        if (used == _buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Min(used * 2, limits.MaxMessageBytes + 1));
            _buffer.AsSpan(0, used).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }

        return used;
    }

    private void Release()
    {
        var buffer = _buffer;
        _buffer = [];
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
