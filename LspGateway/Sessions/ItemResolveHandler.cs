using System.Text.Json.Serialization.Metadata;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Wire;

namespace FhirPathAspire.LspGateway.Sessions;

/// <summary>
/// Works out the rest of an item (<c>…/resolve</c>). The item must come from the version that is current: an editor
/// that has typed on since asks for the list again.
/// </summary>
internal abstract class ItemResolveHandler<TItem>(Func<JsonTypeInfo<TItem>> itemType)
    : QueryHandler<TItem, DocumentView?, TItem>(itemType, itemType)
    where TItem : class, IResolvable
{
    protected sealed override DocumentView? See(Session session, TItem request)
    {
        if (request.Data is not { } data)
        {
            return null;
        }

        var snapshot = session.Documents.Snapshot(data.Uri);
        return snapshot.ResultId == data.Snapshot
            ? session.View(snapshot)
            : throw new RpcException(RpcErrorCodes.ContentModified, "The document has changed since.");
    }

    protected sealed override async Task<TItem?> HandleAsync(
        DocumentView? seen, TItem request, CancellationToken cancellationToken) =>
        seen is not null && request.Data is { } data
            ? await ResolveAsync(seen, request, data.Id, cancellationToken)
            : request;

    /// <param name="document">The version that the item was made of.</param>
    /// <param name="item">The item as the client sent it back.</param>
    /// <param name="id">Which item it is.</param>
    /// <param name="cancellationToken">The client gave up, or is gone.</param>
    protected abstract Task<TItem> ResolveAsync(
        DocumentView document, TItem item, string id, CancellationToken cancellationToken);
}
