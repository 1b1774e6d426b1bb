using FhirPath.Analysis.V1;
using Grpc.Core;

namespace FhirPathAspire.AnalysisService.Rpc;

internal sealed partial class AnalysisRpc
{
    /// <inheritdoc/>
    public override Task<CacheStatsReply> CacheStats(CacheStatsRequest request, ServerCallContext context)
    {
        var statistics = snapshots.Statistics();
        return Task.FromResult(new CacheStatsReply
        {
            Entries = statistics.Entries,
            Characters = statistics.Characters,
            MaxCharacters = statistics.Limit,
            Hits = statistics.Hits,
            Misses = statistics.Misses,
        });
    }

    /// <inheritdoc/>
    public override Task<ClearCacheReply> ClearCache(ClearCacheRequest request, ServerCallContext context)
    {
        if (request.Documents.Count == 0)
        {
            snapshots.Clear();
        }

        foreach (var document in request.Documents)
        {
            snapshots.Forget(document);
        }

        return Task.FromResult(new ClearCacheReply());
    }
}
