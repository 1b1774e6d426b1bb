namespace FhirPathAspire.AnalysisService.Snapshots;

/// <summary>What a cache holds, and how often it was of use since the process began.</summary>
/// <param name="Entries">Texts, and what was worked out of them.</param>
/// <param name="Characters">What the entries weigh, in UTF-16 code units; the limit is in the same.</param>
/// <param name="Limit">What all entries may weigh together.</param>
/// <param name="Hits">Look-ups that found something.</param>
/// <param name="Misses">Look-ups that did not.</param>
internal sealed record CacheStatistics(long Entries, long Characters, long Limit, long Hits, long Misses);
