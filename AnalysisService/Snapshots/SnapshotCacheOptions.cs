using System.ComponentModel.DataAnnotations;

namespace FhirPathAspire.AnalysisService.Snapshots;

/// <summary>How much analysed text a replica remembers; configuration section <c>Snapshots</c>.</summary>
internal sealed class SnapshotCacheOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Snapshots";

    /// <summary>UTF-16 code units of text kept, over all documents: at most this many, the oldest go first.</summary>
    [Range(1, 1L << 32)]
    public long MaxCharacters { get; set; } = 32L * 1024 * 1024;

    /// <summary>Seconds after which a text that nobody asked for is forgotten.</summary>
    [Range(1, 86_400)]
    public int SlidingExpirationSeconds { get; set; } = 600;
}
