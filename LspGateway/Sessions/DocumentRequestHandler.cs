using System.Buffers;
using System.Text.Json.Serialization.Metadata;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Wire;

namespace FhirPathAspire.LspGateway.Sessions;

/// <summary>A question about one version of one document.</summary>
internal abstract class DocumentRequestHandler<TParams, TResult>(
    JsonTypeInfo<TParams> parametersType, JsonTypeInfo<TResult> resultType) : RequestHandler
    where TParams : class, IDocumentParams
    where TResult : class
{
    public sealed override Func<CancellationToken, Task<OutgoingMessage>> Begin(
        Session session, RequestId id, ReadOnlySequence<byte> parameters)
    {
        var request = Parameters.Read(parameters, parametersType);
        var snapshot = session.Documents.Snapshot(request.TextDocument.Uri);
        Asked(session, request);
        var document = new DocumentView(snapshot, session.Documents.Encoding, session.Client);
        return async cancellationToken =>
        {
            var result = await HandleAsync(document, request, cancellationToken);
            return MessageWriter.Result(id, result, resultType);
        };
    }

    /// <summary>For what has to be done in order, before the answer is worked out.</summary>
    protected virtual void Asked(Session session, TParams request)
    {
    }

    /// <param name="document">The version that was current when the request arrived.</param>
    /// <param name="request">The parameters.</param>
    /// <param name="cancellationToken">The client gave up, or is gone.</param>
    /// <returns>Null where there is nothing to say, which is an answer too.</returns>
    protected abstract Task<TResult?> HandleAsync(
        DocumentView document, TParams request, CancellationToken cancellationToken);
}
