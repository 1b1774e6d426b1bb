using System.Buffers;
using Grpc.Core;

namespace FhirPathAspire.AnalysisService.InProcess;

/// <summary>Where a marshaller writes the bytes of a message.</summary>
internal sealed class PayloadWriter : SerializationContext
{
    private ArrayBufferWriter<byte> _buffer = new();

    /// <summary>The bytes of <paramref name="message"/> as <paramref name="marshaller"/> writes them.</summary>
    public static ReadOnlyMemory<byte> Write<T>(Marshaller<T> marshaller, T message)
    {
        var writer = new PayloadWriter();
        marshaller.ContextualSerializer(message, writer);
        return writer._buffer.WrittenMemory;
    }

    /// <inheritdoc/>
    public override void SetPayloadLength(int payloadLength) =>
        _buffer = payloadLength == 0 ? new() : new(payloadLength);

    /// <inheritdoc/>
    public override IBufferWriter<byte> GetBufferWriter() => _buffer;

    /// <inheritdoc/>
    public override void Complete()
    {
        // The whole message is in the buffer: there is nothing to flush.
    }

    /// <inheritdoc/>
    public override void Complete(byte[] payload) => _buffer.Write(payload);
}
