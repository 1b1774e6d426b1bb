using System.Text.Json.Serialization.Metadata;
using FhirPathAspire.LspGateway.Protocol;

namespace FhirPathAspire.LspGateway.Sessions;

/// <summary>A question about one version of one document: the one that is current when the request arrives.</summary>
internal abstract class DocumentRequestHandler<TParams, TResult>(
    Func<JsonTypeInfo<TParams>> parametersType, Func<JsonTypeInfo<TResult>> resultType)
    : QueryHandler<TParams, DocumentView, TResult>(parametersType, resultType)
    where TParams : class, IDocumentParams
    where TResult : class
{
    protected sealed override DocumentView See(Session session, TParams request)
    {
        var snapshot = session.Documents.Snapshot(request.TextDocument.Uri);
        Asked(session, request);
        return session.View(snapshot);
    }

    /// <summary>For what has to be done in order, before the answer is worked out.</summary>
    protected virtual void Asked(Session session, TParams request)
    {
    }
}
