namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Result of fhirpath/cacheStats. Counts are since the processes began.</summary>
/// <param name="Documents">Documents that this client has open.</param>
/// <param name="Characters">Their length, in UTF-16 code units.</param>
/// <param name="HitRate">Of all replicas together, from 0 to 1; absent where nothing was looked up yet.</param>
/// <param name="Replicas">Those who analyse, each with its own cache.</param>
internal sealed record CacheStatsResult(
    int Documents, long Characters, double? HitRate, IReadOnlyList<ReplicaCacheStats> Replicas);
