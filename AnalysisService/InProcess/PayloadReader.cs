using System.Buffers;
using Grpc.Core;

namespace FhirPathAspire.AnalysisService.InProcess;

/// <summary>Bytes of a message, as a marshaller wants to read them.</summary>
internal sealed class PayloadReader(ReadOnlyMemory<byte> payload) : DeserializationContext
{
    /// <inheritdoc/>
    public override int PayloadLength => payload.Length;

    /// <inheritdoc/>
    public override byte[] PayloadAsNewBuffer() => payload.ToArray();

    /// <inheritdoc/>
    public override ReadOnlySequence<byte> PayloadAsReadOnlySequence() => new(payload);
}
