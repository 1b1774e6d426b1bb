using System.Buffers;
using System.Text.Json.Serialization.Metadata;
using FhirPathAspire.LspGateway.Wire;

namespace FhirPathAspire.LspGateway.Sessions;

/// <summary>
/// A message with an answer. Its beginning runs in order with all other messages: parameters are read, and the state
/// that the request sees is taken. What follows runs beside other requests and must not touch the session's state.
/// </summary>
internal abstract class RequestHandler : MessageHandler
{
    /// <summary>Whether the whole of it runs in order, its answer included.</summary>
    public virtual bool IsImmediate => false;

    /// <inheritdoc/>
    public sealed override bool ChangesSession => IsImmediate;

    /// <param name="session">Where it came from.</param>
    /// <param name="id">For the answer.</param>
    /// <param name="parameters">Raw; valid only during the call.</param>
    /// <returns>The rest of the work, which ends with the answer.</returns>
    /// <exception cref="RpcException">It can't be answered.</exception>
    public abstract Func<CancellationToken, Task<OutgoingMessage>> Begin(
        Session session, RequestId id, ReadOnlySequence<byte> parameters);
}

/// <summary>A request that changes the session, and so is handled alone and at once.</summary>
internal abstract class SessionRequestHandler<TParams, TResult>(
    Func<JsonTypeInfo<TParams>> parametersType, Func<JsonTypeInfo<TResult>> resultType) : RequestHandler
    where TParams : class
{
    public sealed override bool IsImmediate => true;

    public sealed override Func<CancellationToken, Task<OutgoingMessage>> Begin(
        Session session, RequestId id, ReadOnlySequence<byte> parameters)
    {
        var result = Handle(session, Parameters.Read(parameters, parametersType()));
        return _ => Task.FromResult(MessageWriter.Result(id, result, resultType()));
    }

    protected abstract TResult Handle(Session session, TParams parameters);
}
