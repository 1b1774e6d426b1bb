namespace FhirPathAspire.ServiceDefaults.Health;

/// <summary>Memory of a process in bytes, under the names that clients know.</summary>
/// <param name="Rss">Physical memory.</param>
/// <param name="HeapUsed">Objects on the managed heap.</param>
/// <param name="HeapTotal">What the collector holds of the system's memory.</param>
/// <param name="External">Physical memory that is not the managed heap.</param>
/// <param name="Limit">Physical memory granted.</param>
/// <param name="HeapLimit">The most that the managed heap may become.</param>
public sealed record MemoryHealth(
    long Rss, long HeapUsed, long HeapTotal, long External, long Limit, long HeapLimit);
