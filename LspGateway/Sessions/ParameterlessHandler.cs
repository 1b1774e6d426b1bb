using System.Buffers;
using System.Text.Json.Serialization.Metadata;
using FhirPathAspire.LspGateway.Wire;

namespace FhirPathAspire.LspGateway.Sessions;

/// <summary>A question without parameters, which are passed over where there are any.</summary>
internal abstract class ParameterlessHandler<TSeen, TResult>(Func<JsonTypeInfo<TResult>> resultType) : RequestHandler
    where TResult : class
{
    public sealed override Func<CancellationToken, Task<OutgoingMessage>> Begin(
        Session session, RequestId id, ReadOnlySequence<byte> parameters)
    {
        var seen = See(session);
        return async cancellationToken =>
            MessageWriter.Result(id, await HandleAsync(seen, cancellationToken), resultType());
    }

    /// <summary>Takes what the answer depends on. Called by the session's reading loop; must not wait.</summary>
    protected abstract TSeen See(Session session);

    /// <param name="seen">What <see cref="See"/> took.</param>
    /// <param name="cancellationToken">The client gave up, or is gone.</param>
    protected abstract Task<TResult> HandleAsync(TSeen seen, CancellationToken cancellationToken);
}
