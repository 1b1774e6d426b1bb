using System.Buffers;

namespace FhirPathAspire.LspGateway.Wire;

/// <summary>
/// A JSON-RPC message with its parameters still unread. The byte sequences are slices of the receive buffer and
/// valid only until the next message is read.
/// </summary>
internal readonly record struct MessageEnvelope
{
    /// <summary>Absent for notifications.</summary>
    public RequestId? Id { get; init; }

    /// <summary>Absent for responses.</summary>
    public string? Method { get; init; }

    /// <summary>The raw value of "params"; empty where there is none.</summary>
    public ReadOnlySequence<byte> Params { get; init; }

    /// <summary>The raw value of "result", of a response that succeeded.</summary>
    public ReadOnlySequence<byte> Result { get; init; }

    public bool IsResponse { get; init; }

    /// <summary>W3C trace context of the sender, where it sends one.</summary>
    public string? TraceParent { get; init; }

    public string? TraceState { get; init; }

    /// <summary>Why this is no message that can be dispatched; what could be read of it is still there.</summary>
    public RpcError? Fault { get; init; }
}
