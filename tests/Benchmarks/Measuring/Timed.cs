using System.Diagnostics;

namespace FhirPathAspire.Benchmarks.Measuring;

/// <summary>Stopwatch readings.</summary>
internal static class Timed
{
    /// <summary>Milliseconds since a <see cref="Stopwatch.GetTimestamp"/>.</summary>
    public static double MillisecondsSince(long start) => Stopwatch.GetElapsedTime(start).TotalMilliseconds;
}
