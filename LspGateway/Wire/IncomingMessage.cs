using System.Buffers;

namespace FhirPathAspire.LspGateway.Wire;

/// <summary>What was read from a connection; its bytes are valid until the next read.</summary>
internal readonly record struct IncomingMessage(IncomingKind Kind, ReadOnlySequence<byte> Body, RpcError? Error)
{
    /// <summary>Whether what was refused may have changed a document.</summary>
    public bool LostMessage { get; init; }

    public static IncomingMessage End { get; } = new(IncomingKind.End, default, null);

    public static IncomingMessage Message(ReadOnlySequence<byte> body) => new(IncomingKind.Message, body, null);

    public static IncomingMessage Refused(string reason)
    {
        return new(IncomingKind.Refused, default, new RpcError(RpcErrorCodes.InvalidRequest, reason));
    }

    public static IncomingMessage Broken(string reason)
    {
        return new(IncomingKind.Broken, default, new RpcError(RpcErrorCodes.InvalidRequest, reason));
    }
}
