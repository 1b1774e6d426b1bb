using FhirPath.Analysis.V1;
using FhirPath.Language.Analysis;
using FhirPath.Language.Model;
using FhirPathAspire.AnalysisService.Rpc;
using Google.Protobuf;
using Microsoft.Extensions.Caching.Memory;

namespace FhirPathAspire.AnalysisService.Snapshots;

/// <summary>
/// Texts by content hash, and what was worked out of them by hash and options. Nothing is lost when an entry goes: the
/// caller is asked for the text again, and the rest is a pure function of it.
/// </summary>
internal sealed class SnapshotCache(SnapshotCacheOptions options, ModelCatalog models) : IDisposable
{
    private readonly MemoryCache _entries = new(new MemoryCacheOptions { SizeLimit = options.MaxCharacters });

    /// <summary>The snapshot that a request names.</summary>
    /// <exception cref="Grpc.Core.RpcException">
    /// FAILED_PRECONDITION: the text is not here, the caller sends it along. INVALID_ARGUMENT: text and hash do not
    /// belong together.
    /// </exception>
    public Snapshot Get(Document? document)
    {
        if (document is null)
        {
            throw RpcStatus.InvalidArgument("The request has no document.");
        }

        if (document.ContentHash.IsEmpty)
        {
            return document.HasText
                ? Snapshot.Create(document.Text, ProtoMapping.ToOptions(document.Options, models))
                : throw RpcStatus.InvalidArgument("The document has neither a text nor a content hash.");
        }

        var key = new SnapshotKey(document.ContentHash, document.Options ?? new());
        if (_entries.TryGetValue(key, out Snapshot? known) && known is not null)
        {
            return known;
        }

        var text = TextOf(document);
        var snapshot = Snapshot.Create(text, ProtoMapping.ToOptions(document.Options, models));
        Keep(key, snapshot, text.Length);
        return snapshot;
    }

    public void Dispose() => _entries.Dispose();

    private string TextOf(Document document)
    {
        if (document.HasText)
        {
            // A text under another's hash would be taken for that other one by every later caller.
            if (!ContentHash.Matches(document.ContentHash.Span, document.Text))
            {
                throw RpcStatus.InvalidArgument("The content hash is not the SHA-256 of the text.");
            }

            Keep(document.ContentHash, document.Text, document.Text.Length);
            return document.Text;
        }

        return _entries.TryGetValue(document.ContentHash, out string? text) && text is not null
            ? text
            : throw RpcStatus.TextRequired();
    }

    private void Keep<TKey, TValue>(TKey key, TValue value, int characters)
        where TKey : notnull =>
        _entries.Set(key, value, new MemoryCacheEntryOptions
        {
            Size = characters + 1,
            SlidingExpiration = TimeSpan.FromSeconds(options.SlidingExpirationSeconds),
        });

    private readonly record struct SnapshotKey(ByteString ContentHash, FhirPath.Analysis.V1.AnalysisOptions Options);
}
