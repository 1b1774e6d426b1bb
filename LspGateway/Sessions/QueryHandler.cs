using System.Buffers;
using System.Text.Json.Serialization.Metadata;
using FhirPathAspire.LspGateway.Wire;

namespace FhirPathAspire.LspGateway.Sessions;

/// <summary>
/// A question that changes nothing. What it sees of the session is taken in order with all other messages; the answer
/// is worked out beside them.
/// </summary>
/// <remarks>
/// How parameters and answers are written is asked for when a message comes: to describe all of them takes longer than
/// the rest of the start.
/// </remarks>
/// <typeparam name="TParams">The parameters.</typeparam>
/// <typeparam name="TSeen">What of the session the answer depends on: immutable, or used by nobody else.</typeparam>
/// <typeparam name="TResult">The answer.</typeparam>
internal abstract class QueryHandler<TParams, TSeen, TResult>(
    Func<JsonTypeInfo<TParams>> parametersType, Func<JsonTypeInfo<TResult>> resultType) : RequestHandler
    where TParams : class
    where TResult : class
{
    public sealed override Func<CancellationToken, Task<OutgoingMessage>> Begin(
        Session session, RequestId id, ReadOnlySequence<byte> parameters)
    {
        var request = Parameters.Read(parameters, parametersType());
        var seen = See(session, request);
        return async cancellationToken =>
        {
            var result = await HandleAsync(seen, request, cancellationToken);
            return MessageWriter.Result(id, result, resultType());
        };
    }

    /// <summary>Takes what the answer depends on. Called by the session's reading loop; must not wait.</summary>
    /// <exception cref="RpcException">It can't be answered.</exception>
    protected abstract TSeen See(Session session, TParams request);

    /// <param name="seen">What <see cref="See"/> took.</param>
    /// <param name="request">The parameters.</param>
    /// <param name="cancellationToken">The client gave up, or is gone.</param>
    /// <returns>Null where there is nothing to say, which is an answer too.</returns>
    protected abstract Task<TResult?> HandleAsync(
        TSeen seen, TParams request, CancellationToken cancellationToken);
}
