namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>The cache of one replica; only its name where it did not answer.</summary>
/// <param name="Name">Of the replica.</param>
/// <param name="Answered">Whether it did.</param>
/// <param name="Entries">Texts, and what was worked out of them.</param>
/// <param name="Characters">What they weigh, in UTF-16 code units.</param>
/// <param name="MaxCharacters">What they may weigh.</param>
/// <param name="Hits">Look-ups that found something.</param>
/// <param name="Misses">Look-ups that did not.</param>
internal sealed record ReplicaCacheStats(
    string Name,
    bool Answered,
    long? Entries = null,
    long? Characters = null,
    long? MaxCharacters = null,
    long? Hits = null,
    long? Misses = null);
