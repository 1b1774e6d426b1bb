using System.Buffers;
using System.IO.Pipelines;

namespace FhirPathAspire.LspGateway.Wire;

/// <summary>
/// Messages with a Content-Length header over a byte stream: standard input and output, TCP. What is not understood
/// is answered and skipped as long as the beginning of the next message can be found.
/// </summary>
internal sealed class HeaderChannel(IDuplexPipe pipe, WireLimits limits, TimeProvider time) : IMessageChannel
{
    private readonly PipeReader _input = pipe.Input;
    private readonly PipeWriter _output = pipe.Output;
    private SequencePosition? _held;
    private long _toSkip;
    private bool _resynchronising;

    /// <inheritdoc/>
    public async ValueTask<IncomingMessage> ReadAsync(CancellationToken cancellationToken)
    {
        if (_held is { } end)
        {
            _held = null;
            _input.AdvanceTo(end);
        }

        using var clock = new MessageClock(limits.MessageTimeout, time, cancellationToken);
        while (true)
        {
            var read = await clock.RunAsync(_input.ReadAsync(clock.Token));
            var buffer = read.Buffer;
            if (Take(buffer, out var consumed) is { } message)
            {
                _held = consumed;
                return message;
            }

            var isEnd = read.IsCompleted && buffer.Slice(consumed).Length == buffer.Length;
            _input.AdvanceTo(consumed, buffer.End);
            if (isEnd)
            {
                return IncomingMessage.End;
            }

            clock.Start();
        }
    }

    /// <inheritdoc/>
    public async ValueTask WriteAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        var result = await _output.WriteAsync(message.Frame(), cancellationToken);
        if (result.IsCompleted)
        {
            throw new IOException("The client no longer reads.");
        }
    }

    /// <inheritdoc/>
    public ValueTask CloseAsync(ChannelClose reason, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _input.CompleteAsync();
        await _output.CompleteAsync();
    }

    /// <summary>The next message, if all of it is there; and how much of the buffer is done with.</summary>
    private IncomingMessage? Take(ReadOnlySequence<byte> buffer, out SequencePosition consumed)
    {
        consumed = buffer.GetPosition(Math.Min(_toSkip, buffer.Length));
        var rest = buffer.Slice(consumed);
        _toSkip -= buffer.Length - rest.Length;
        var reader = new SequenceReader<byte>(rest);
        if (!FrameHeader.TryRead(ref reader, limits.MaxHeaderBytes, out var header))
        {
            return rest.Length > limits.MaxHeaderBytes
                ? IncomingMessage.Broken($"A header is at most {limits.MaxHeaderBytes} bytes long.")
                : null;
        }

        if (header is { HasGarbage: true, ContentLength: not null } && !_resynchronising)
        {
            // Say so, once, then read the same header again.
            _resynchronising = true;
            return IncomingMessage.Refused("Bytes between messages were skipped.");
        }

        if (header.ContentLength is not { } length)
        {
            consumed = reader.Position;
            _resynchronising = true;
            return IncomingMessage.Refused("A message was skipped: its header has no valid Content-Length.");
        }

        return TakeBody(rest.Slice(reader.Position), length, ref consumed);
    }

    private IncomingMessage? TakeBody(ReadOnlySequence<byte> rest, long length, ref SequencePosition consumed)
    {
        if (length > limits.MaxMessageBytes)
        {
            var reason = $"A message is at most {limits.MaxMessageBytes} bytes long; this one has {length}.";
            consumed = rest.Start;
            _toSkip = length;
            return length > limits.MaxSkippedBytes
                ? IncomingMessage.Broken(reason)
                : IncomingMessage.Refused(reason) with { LostMessage = true };
        }

        if (rest.Length < length)
        {
            return null;
        }

        _resynchronising = false;
        var body = rest.Slice(0, length);
        consumed = body.End;
        return IncomingMessage.Message(body);
    }
}
