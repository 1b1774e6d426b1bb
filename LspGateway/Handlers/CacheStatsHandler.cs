using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Routing;
using FhirPathAspire.LspGateway.Sessions;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>fhirpath/cacheStats: what is kept of texts, here and where they are analysed.</summary>
internal sealed class CacheStatsHandler(IAnalysisFleet fleet)
    : ParameterlessHandler<IReadOnlyList<int>, CacheStatsResult>(static () => LspJson.Types.CacheStatsResult)
{
    public override string Method => "fhirpath/cacheStats";

    protected override IReadOnlyList<int> See(Session session) =>
        [.. session.Documents.All.Select(static document => document.Current?.Text.Length).OfType<int>()];

    protected override async Task<CacheStatsResult> HandleAsync(
        IReadOnlyList<int> lengths, CancellationToken cancellationToken)
    {
        var replies = await fleet.AskAllAsync(
            static (client, options) => client.CacheStatsAsync(new CacheStatsRequest(), options), cancellationToken);
        var hits = replies.Sum(static answer => answer.Reply?.Hits ?? 0);
        var lookups = hits + replies.Sum(static answer => answer.Reply?.Misses ?? 0);
        return new CacheStatsResult(
            lengths.Count,
            lengths.Sum(static length => (long)length),
            lookups == 0 ? null : Math.Round((double)hits / lookups, 4),
            [.. replies.Select(static answer => Convert(answer.Replica, answer.Reply))]);
    }

    private static ReplicaCacheStats Convert(string name, CacheStatsReply? reply) => reply is null
        ? new ReplicaCacheStats(name, Answered: false)
        : new ReplicaCacheStats(
            name, Answered: true, reply.Entries, reply.Characters, reply.MaxCharacters, reply.Hits, reply.Misses);
}
