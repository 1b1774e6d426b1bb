using CsCheck;
using FhirPathAspire.ServiceDefaults.Resources;

namespace FhirPathAspire.ServiceDefaults.Tests.Resources;

public sealed class ResourcePolicyTests
{
    private static readonly ResourceThreshold Threshold = new(Warning: 50, Critical: 80);

    /// <summary>Level before, value, level after. Levels begin at 50 and 80, and are left below 45 and 72.</summary>
    [Theory]
    [InlineData(ResourceLevel.Normal, 0, ResourceLevel.Normal)]
    [InlineData(ResourceLevel.Normal, 49.9, ResourceLevel.Normal)]
    [InlineData(ResourceLevel.Normal, 50, ResourceLevel.Warning)]
    [InlineData(ResourceLevel.Normal, 79.9, ResourceLevel.Warning)]
    [InlineData(ResourceLevel.Normal, 80, ResourceLevel.Critical)]
    [InlineData(ResourceLevel.Warning, 44.9, ResourceLevel.Normal)]
    [InlineData(ResourceLevel.Warning, 45, ResourceLevel.Warning)]
    [InlineData(ResourceLevel.Warning, 79.9, ResourceLevel.Warning)]
    [InlineData(ResourceLevel.Warning, 80, ResourceLevel.Critical)]
    [InlineData(ResourceLevel.Critical, 44.9, ResourceLevel.Normal)]
    [InlineData(ResourceLevel.Critical, 45, ResourceLevel.Warning)]
    [InlineData(ResourceLevel.Critical, 71.9, ResourceLevel.Warning)]
    [InlineData(ResourceLevel.Critical, 72, ResourceLevel.Critical)]
    [InlineData(ResourceLevel.Critical, 100, ResourceLevel.Critical)]
    public void A_level_begins_at_its_threshold_and_is_left_a_tenth_below(
        ResourceLevel before, double value, ResourceLevel after)
    {
        Assert.Equal(after, ResourcePolicy.Next(before, value, Threshold));
    }

    [Fact]
    public void More_is_never_less_short_and_a_worse_past_never_a_better_present()
    {
        var gen = Gen.Select(Gen.Double[0, 120], Gen.Double[0, 120], Gen.Int[0, 2], Gen.Int[0, 2]);

        gen.Sample(static (one, other, first, second) =>
        {
            var (low, high) = (Math.Min(one, other), Math.Max(one, other));
            var (better, worse) = ((ResourceLevel)Math.Min(first, second), (ResourceLevel)Math.Max(first, second));
            return ResourcePolicy.Next(better, low, Threshold) <= ResourcePolicy.Next(better, high, Threshold)
                && ResourcePolicy.Next(better, low, Threshold) <= ResourcePolicy.Next(worse, low, Threshold);
        });
    }

    [Fact]
    public void A_value_that_wavers_around_a_threshold_does_not_make_the_level_waver()
    {
        var level = ResourceLevel.Normal;
        var changes = 0;
        for (var step = 0; step < 100; step++)
        {
            var next = ResourcePolicy.Next(level, step % 2 == 0 ? 80.5 : 79.5, Threshold);
            changes += next == level ? 0 : 1;
            level = next;
        }

        Assert.Equal(1, changes);
    }

    [Fact]
    public void Memory_is_as_short_as_the_nearer_of_its_two_limits()
    {
        Assert.Equal(80, (Samples.Calm with { WorkingSetBytes = 80 }).MemoryPercent);
        Assert.Equal(80, (Samples.Calm with { ManagedBytes = 60 }).MemoryPercent);
        Assert.Equal(0, (Samples.Calm with { MemoryLimitBytes = 0, HeapLimitBytes = 0 }).MemoryPercent);
    }

    [Fact]
    public void One_busy_moment_is_no_shortage_of_processors_and_three_are()
    {
        var busy = Samples.Calm with { CpuPercent = 100 };

        Assert.Equal(ResourceLevel.Normal, LevelOf(ResourceNames.Cpu, Samples.Calm, Samples.Calm, busy));
        Assert.Equal(ResourceLevel.Critical, LevelOf(ResourceNames.Cpu, Samples.Calm, busy, busy, busy));
    }

    [Theory]
    [InlineData(79, ResourceLevel.Normal)]
    [InlineData(80, ResourceLevel.Warning)]
    [InlineData(95, ResourceLevel.Critical)]
    public void What_a_process_counts_is_judged_where_it_has_a_limit(long sessions, ResourceLevel expected)
    {
        var sample = Samples.Calm with
        {
            Contributions = [new("sessions", sessions, Limit: 100), new("documents", 1_000_000)],
        };

        Assert.Equal(expected, LevelOf("sessions", sample));
        Assert.DoesNotContain(Judge(sample), static state => state.Name == "documents");
    }

    /// <summary>Level before, level now, whether the last clean-up helped, whether there is another.</summary>
    [Theory]
    [InlineData(ResourceLevel.Normal, ResourceLevel.Normal, true, false)]
    [InlineData(ResourceLevel.Normal, ResourceLevel.Warning, false, true)]
    [InlineData(ResourceLevel.Normal, ResourceLevel.Critical, false, true)]
    [InlineData(ResourceLevel.Warning, ResourceLevel.Normal, false, true)]
    [InlineData(ResourceLevel.Warning, ResourceLevel.Warning, true, true)]
    [InlineData(ResourceLevel.Warning, ResourceLevel.Warning, false, false)]
    [InlineData(ResourceLevel.Warning, ResourceLevel.Critical, false, true)]
    [InlineData(ResourceLevel.Critical, ResourceLevel.Normal, false, true)]
    [InlineData(ResourceLevel.Critical, ResourceLevel.Warning, false, true)]
    [InlineData(ResourceLevel.Critical, ResourceLevel.Critical, false, true)]
    public void Memory_is_cleaned_up_where_that_may_help(
        ResourceLevel before, ResourceLevel now, bool helps, bool expected)
    {
        Assert.Equal(expected, ResourceActions.NeedsCleanup(before, now, helps));
    }

    private static ResourceLevel LevelOf(string name, params ResourceSample[] samples) =>
        Judge(samples).Single(state => state.Name == name).Level;

    private static IReadOnlyList<ResourceState> Judge(params ResourceSample[] samples) =>
        ResourcePolicy.Judge([], samples, new MonitoringOptions());
}
