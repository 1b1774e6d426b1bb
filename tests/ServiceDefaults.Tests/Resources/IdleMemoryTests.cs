using FhirPathAspire.ServiceDefaults.Resources;
using Microsoft.Extensions.Logging.Abstractions;

namespace FhirPathAspire.ServiceDefaults.Tests.Resources;

/// <summary>An idle process gives back what a storm has left behind.</summary>
[Collection(nameof(AloneCollection))]
public sealed class IdleMemoryTests
{
    private const long Megabyte = 1 << 20;

    [Theory]
    [InlineData(100, 100, false)]
    [InlineData(100, 115, false)] // Too little to be worth it.
    [InlineData(100, 116, true)]
    [InlineData(1000, 1050, false)] // Less than a tenth.
    [InlineData(1000, 1100, true)]
    [InlineData(1000, 500, false)]
    public void It_is_worth_a_pause_where_it_is_much(long atRest, long now, bool isDue) =>
        Assert.Equal(isDue, IdleMemory.IsDue(atRest * Megabyte, now * Megabyte));

    [Theory]
    [InlineData(4.9, 5, true)]
    [InlineData(5, 5, false)]
    [InlineData(0, 0, false)]
    public void Idle_is_who_does_less_than_the_limit(double cpu, double limit, bool isIdle) =>
        Assert.Equal(isIdle, IdleMemory.IsIdle(cpu, limit));

    [Fact]
    public void What_a_storm_leaves_goes_back_to_the_system()
    {
        var idle = new IdleMemory(new MonitoringOptions(), NullLogger<IdleMemory>.Instance);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        idle.GiveBack(Now(cpuPercent: 0));
        Storm();
        var before = Environment.WorkingSet;

        idle.GiveBack(Now(cpuPercent: 50));
        Assert.InRange(Environment.WorkingSet, before - (16 * Megabyte), long.MaxValue);

        idle.GiveBack(Now(cpuPercent: 0));
        Assert.InRange(Environment.WorkingSet, 0, before - (64 * Megabyte));
    }

    private static ResourceSample Now(double cpuPercent) =>
        Samples.Calm with { WorkingSetBytes = Environment.WorkingSet, CpuPercent = cpuPercent };

    // Survives a collection, and is dropped: nobody looks for it again.
    private static void Storm()
    {
        var kept = Enumerable.Range(0, 16 * 1024).Select(static size => NewBlock(size)).ToList();
        GC.Collect(1);
        GC.KeepAlive(kept);
    }

    private static byte[] NewBlock(int seed)
    {
        var block = new byte[8 * 1024];
        Array.Fill(block, (byte)seed);
        return block;
    }
}
