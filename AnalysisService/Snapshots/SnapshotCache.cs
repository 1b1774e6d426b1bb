using FhirPath.Analysis.V1;
using FhirPath.Language.Analysis;
using FhirPath.Language.Model;
using FhirPathAspire.AnalysisService.Rpc;
using FhirPathAspire.ServiceDefaults.Resources;
using Google.Protobuf;
using Microsoft.Extensions.Caching.Memory;

namespace FhirPathAspire.AnalysisService.Snapshots;

/// <summary>
/// Texts by content hash, and what was worked out of them by hash and options. Nothing is lost when an entry goes: the
/// caller is asked for the text again, and the rest is a pure function of it.
/// </summary>
internal sealed class SnapshotCache(SnapshotCacheOptions options, ModelCatalog models)
    : ITrimmable, IResourceContributor, IDisposable
{
    // A text can't make a caller read files without end; what lies behind the first ones stays unknown.
    private const int MostExampleFiles = 20;
    private const int LongestPath = 500;

    // Where the cache is full it makes room for more than the next text.
    private const double RoomMade = 0.2;

    private readonly MemoryCache _entries = new(new MemoryCacheOptions
    {
        SizeLimit = options.MaxCharacters,
        CompactionPercentage = RoomMade,
        TrackStatistics = true,
    });

    /// <summary>The snapshot that a request names.</summary>
    /// <exception cref="Grpc.Core.RpcException">
    /// FAILED_PRECONDITION: the text is not here, the caller sends it along; or it names files that the caller says
    /// something of. INVALID_ARGUMENT: text and hash do not belong together.
    /// </exception>
    public Snapshot Get(Document? document)
    {
        var snapshot = Known(document);
        return document?.Options?.ExampleFiles is { } known && Lacking(snapshot, known) is { Count: > 0 } lacking
            ? throw RpcStatus.ExampleFilesRequired(lacking)
            : snapshot;
    }

    /// <summary>What is kept, and how often it was of use.</summary>
    public CacheStatistics Statistics()
    {
        var now = _entries.GetCurrentStatistics();
        return new CacheStatistics(
            now?.CurrentEntryCount ?? 0,
            now?.CurrentEstimatedSize ?? 0,
            options.MaxCharacters,
            now?.TotalHits ?? 0,
            now?.TotalMisses ?? 0);
    }

    /// <summary>Forgets everything.</summary>
    public void Clear() => _entries.Clear();

    /// <inheritdoc/>
    public string Name => "snapshots";

    /// <inheritdoc/>
    public void Trim() => Clear();

    /// <inheritdoc/>
    public IEnumerable<ResourceReading> Read()
    {
        var now = Statistics();

        // A full cache is a good one: no limit that could be called a shortage.
        return [new("snapshots", now.Entries), new("snapshotCharacters", now.Characters)];
    }

    /// <summary>Forgets one document, named by its hash and options.</summary>
    public void Forget(Document document)
    {
        _entries.Remove(new SnapshotKey(document.ContentHash, document.Options ?? new()));
        _entries.Remove(document.ContentHash);
    }

    /// <summary>Forgets a text and whatever was worked out of it, with whatever options.</summary>
    /// <returns>Whether anything was known.</returns>
    public bool Forget(ByteString contentHash)
    {
        var known = _entries.Keys
            .Where(key => key is SnapshotKey snapshot ? snapshot.ContentHash == contentHash : contentHash.Equals(key))
            .ToList();
        known.ForEach(_entries.Remove);
        return known.Count > 0;
    }

    public void Dispose() => _entries.Dispose();

    private Snapshot Known(Document? document)
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
        return Find(key)?.Snapshot ?? Create(key, document);
    }

    private static List<string> Lacking(Snapshot snapshot, ExampleFiles known) =>
    [
        .. snapshot.ExamplePaths.Where(static path => path.Length <= LongestPath).Take(MostExampleFiles)
            .Except(known.Files.Select(static file => file.Path)),
    ];

    private Snapshot Create(SnapshotKey key, Document document)
    {
        var text = TextOf(document);
        var baseKey = key with { ContentHash = document.BaseContentHash };
        var before = document.BaseContentHash.IsEmpty ? null : Find(baseKey);
        var snapshot = before is null
            ? Snapshot.Create(text, ProtoMapping.ToOptions(document.Options, models))
            : before.Snapshot.With(text);
        Keep(key, new Entry(snapshot, before is null ? null : baseKey), text.Length);
        if (before?.Base is { } superseded)
        {
            // Two versions back: whoever types on does not ask about it again, and who does sends its text.
            _entries.Remove(superseded);
            _entries.Remove(superseded.ContentHash);
        }

        return snapshot;
    }

    private string TextOf(Document document)
    {
        if (!document.HasText && Text(document.ContentHash) is { } known)
        {
            return known;
        }

        var text = document.HasText ? document.Text : Changed(document) ?? throw RpcStatus.TextRequired();

        // A text under another's hash would be taken for that other one by every later caller.
        if (!ContentHash.Matches(document.ContentHash.Span, text))
        {
            throw RpcStatus.InvalidArgument("The content hash is not the SHA-256 of the text.");
        }

        Keep(document.ContentHash, text, text.Length);
        return text;
    }

    // The text that a change makes of an earlier one; null where that one is not here.
    private string? Changed(Document document)
    {
        if (document.BaseContentHash.IsEmpty || document.BaseEdit is not { } edit
            || Text(document.BaseContentHash) is not { } before)
        {
            return null;
        }

        var (start, length) = (edit.Span?.Start ?? 0, edit.Span?.Length ?? 0);
        return start >= 0 && length >= 0 && start <= before.Length - length
            ? string.Concat(before.AsSpan(0, start), edit.NewText, before.AsSpan(start + length))
            : throw RpcStatus.InvalidArgument("The change does not fit the earlier text.");
    }

    private Entry? Find(SnapshotKey key) => _entries.TryGetValue(key, out Entry? entry) ? entry : null;

    private string? Text(ByteString contentHash) => _entries.TryGetValue(contentHash, out string? text) ? text : null;

    private void Keep<TKey, TValue>(TKey key, TValue value, int characters)
        where TKey : notnull =>
        _entries.Set(key, value, new MemoryCacheEntryOptions
        {
            Size = characters + 1,
            SlidingExpiration = TimeSpan.FromSeconds(options.SlidingExpirationSeconds),
        });

    private sealed record SnapshotKey(ByteString ContentHash, FhirPath.Analysis.V1.AnalysisOptions Options);

    private sealed record Entry(Snapshot Snapshot, SnapshotKey? Base);
}
