using CsCheck;
using FhirPathAspire.ServiceDefaults.Resources;

namespace FhirPathAspire.ServiceDefaults.Tests.Resources;

/// <summary>Sixty samples, ten seconds apart, each after a collection; a leak is at least 10 MB and a tenth.</summary>
public sealed class LeakDetectorTests
{
    private const int Count = 60;
    private const long LeastBytes = 10_000_000;
    private const double Megabyte = 1_000_000;

    [Fact]
    public void A_planted_leak_is_found_under_the_noise_of_collections()
    {
        // 30 to 300 MB over ten minutes, garbage of up to a seventh of that on top.
        Gen.Select(Gen.Double[30, 300], Gen.Double[0, 0.15], Gen.Double[0, 1].Array[Count]).Sample(
            static (leak, noise, random) => Find(step => 100 + leak * step / Count + leak * noise * random[step]));
    }

    [Fact]
    public void A_healthy_saw_tooth_is_no_leak()
    {
        // What rises and falls in 2 to 10 samples, whatever its height.
        Gen.Select(Gen.Int[2, 7], Gen.Double[1, 500], Gen.Double[0, 1].Array[Count]).Sample(
            static (teeth, height, random) => !Find(step => 100 + height * (step % teeth) / teeth + random[step]));
    }

    [Fact]
    public void A_step_is_no_leak()
    {
        // A cache that is filled, a model that is loaded: memory rises once and stays.
        Gen.Select(Gen.Int[1, Count - 1], Gen.Double[20, 1000], Gen.Double[0, 2].Array[Count]).Sample(
            static (at, height, random) => !Find(step => 100 + (step >= at ? height : 0) + random[step]));
    }

    [Fact]
    public void What_fills_and_then_stays_full_is_no_leak()
    {
        Gen.Select(Gen.Int[5, 35], Gen.Double[20, 1000], Gen.Double[0, 1].Array[Count]).Sample(
            static (full, height, random) => !Find(step => 100 + height * Math.Min(step, full) / full + random[step]));
    }

    [Fact]
    public void What_falls_or_hardly_rises_is_no_leak()
    {
        Assert.False(Find(static step => 500 - step));
        Assert.False(Find(static step => 100 + step * 0.1));
        Assert.False(Find(static step => 10_000 + step));
    }

    [Fact]
    public void The_slope_is_told_in_bytes_an_hour()
    {
        var trend = LeakDetector.Find(Points(static step => 100 + step), LeastBytes);

        Assert.Equal(360 * Megabyte, trend?.BytesPerHour ?? 0, 1.0);
    }

    [Fact]
    public void Of_few_collections_nothing_is_said()
    {
        Assert.Null(LeakDetector.Find([], LeastBytes));
        Assert.Null(LeakDetector.Find([.. Points(static step => 100 + 10 * step).Take(15)], LeastBytes));
    }

    private static bool Find(Func<int, double> megabytes) =>
        LeakDetector.Find(Points(megabytes), LeastBytes) is { IsLeak: true };

    private static IReadOnlyList<(DateTimeOffset At, long Bytes)> Points(Func<int, double> megabytes) =>
    [
        .. Enumerable.Range(0, Count).Select(step =>
            (DateTimeOffset.UnixEpoch.AddSeconds(10 * step), (long)(megabytes(step) * Megabyte))),
    ];
}
