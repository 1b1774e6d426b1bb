using System.Globalization;

namespace FhirPathAspire.Benchmarks.Measuring;

/// <summary>What a figure must not, and should not, exceed.</summary>
/// <param name="Median">Most that the median may be.</param>
/// <param name="P99">Most that the 99th percentile may be; null where nothing is asked.</param>
internal sealed record Target(double Median, double? P99 = null)
{
    public bool IsMetBy(Series series) =>
        series.Median <= Median && (P99 is null || series.Percentile(99) <= P99);

    public override string ToString() => P99 is { } p99
        ? string.Create(CultureInfo.InvariantCulture, $"{Median:0.##} / {p99:0.##}")
        : Median.ToString("0.##", CultureInfo.InvariantCulture);
}
