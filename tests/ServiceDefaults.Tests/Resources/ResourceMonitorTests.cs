using FhirPathAspire.ServiceDefaults.Errors;
using FhirPathAspire.ServiceDefaults.Lifecycle;
using FhirPathAspire.ServiceDefaults.Recovery;
using FhirPathAspire.ServiceDefaults.Resources;
using Microsoft.Extensions.DependencyInjection;

namespace FhirPathAspire.ServiceDefaults.Tests.Resources;

[Collection(nameof(AloneCollection))]
public sealed class ResourceMonitorTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public void A_sample_tells_what_this_process_really_uses()
    {
        using var process = new WatchedProcess(static _ => { });
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var kept = new byte[20_000_000];

        var sample = process.Resources.Refresh().Newest;
        GC.KeepAlive(kept);

        // Not compared with the working set: pages of the heap that were never written to are not in it.
        Assert.InRange(sample.ManagedBytes - before, 20_000_000, 40_000_000);
        Assert.InRange(sample.WorkingSetBytes, 10_000_000, sample.MemoryLimitBytes);
        Assert.InRange(sample.Processors, 0.01, Environment.ProcessorCount);
        Assert.InRange(sample.FileHandles, 3, 10_000);
        Assert.InRange(sample.ThreadPoolThreads, 1, 1_000);
    }

    [Fact]
    public async Task Processor_time_is_a_rate_and_falls_when_the_work_is_over()
    {
        using var process = new WatchedProcess(static _ => { });
        process.Resources.Refresh();
        var before = Environment.CpuUsage.TotalTime;
        await Task.Run(
            () =>
            {
                while (Environment.CpuUsage.TotalTime - before < TimeSpan.FromMilliseconds(200))
                {
                    _ = Math.Sqrt(before.Ticks);
                }
            },
            Cancelled);

        process.Time.Advance(TimeSpan.FromMilliseconds(400));
        var busy = process.Resources.Refresh().Newest;
        process.Time.Advance(TimeSpan.FromHours(1));
        var idle = process.Resources.Refresh().Newest;

        // At least 200 ms of one processor's 400.
        Assert.InRange(busy.CpuPercent, 45 / busy.Processors, 100);
        Assert.InRange(idle.CpuPercent, 0, 1);
    }

    [Fact]
    public void File_handles_that_are_opened_are_counted()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Handles of a file alone are counted on Linux.");
        using var process = new WatchedProcess(static _ => { });
        var before = process.Resources.Refresh().Newest.FileHandles;
        var opened = Enumerable.Range(0, 200).Select(static _ => File.OpenRead("/proc/self/stat")).ToList();

        var after = process.Resources.Refresh().Newest.FileHandles;
        opened.ForEach(static file => file.Dispose());

        Assert.InRange(after - before, 180, 220);
    }

    [Fact]
    public void So_many_samples_are_kept_and_no_more()
    {
        using var process = new WatchedProcess(static _ => { }, ("Monitoring:SamplesKept", "3"));

        for (var count = 0; count < 10; count++)
        {
            process.Resources.Refresh();
        }

        Assert.Equal(3, process.Resources.View.Samples.Count);
    }

    [Fact]
    public void A_planted_leak_is_found_in_this_process_and_garbage_is_not()
    {
        var leak = new List<byte[]>();

        Assert.False(Run(static () => GC.KeepAlive(new byte[4_000_000])));
        Assert.True(Run(() => leak.Add(new byte[4_000_000])));
        GC.KeepAlive(leak);
    }

    [Fact]
    public async Task Critical_memory_degrades_the_process_refuses_sessions_and_is_cleaned_up()
    {
        var cache = new LargeCache();
        using var process = new WatchedProcess(services => services.AddSingleton<ITrimmable>(cache));
        cache.Fill();
        var short_ = View(static sample => sample with { WorkingSetBytes = 95, MemoryLimitBytes = 100 });

        await process.Actions.ReactAsync(null, short_, Cancelled);

        Assert.Equal(ServerState.Degraded, process.Lifecycle.State);
        Assert.False(process.Gate.IsOpen);
        Assert.Equal(0, cache.Bytes);
        var cleanup = Assert.Single(process.Recovery.Summaries, static row => row.Strategy == "memory_cleanup");
        Assert.Equal(RecoveryOutcome.Succeeded, cleanup.LastOutcome);

        await process.Actions.ReactAsync(short_, View(static sample => sample), Cancelled);

        Assert.Equal(ServerState.Running, process.Lifecycle.State);
        Assert.True(process.Gate.IsOpen);
    }

    [Theory]
    [InlineData(100, 100, false)]
    [InlineData(96, 96, false)]
    [InlineData(95, 100, true)]
    [InlineData(100, 95, true)]
    [InlineData(120, 120, false)]
    public void A_clean_up_is_a_success_where_the_heap_or_the_process_is_a_twentieth_smaller(
        long managed, long workingSet, bool expected)
    {
        Assert.Equal(expected, new MemoryUse(managed, workingSet).HasFallenSince(new MemoryUse(100, 100)));
    }

    [Fact]
    public async Task Who_counts_and_fails_is_told_of_and_the_next_sample_is_taken()
    {
        var broken = new BrokenCounter();
        using var process = new WatchedProcess(services => services.AddSingleton<IResourceContributor>(broken));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);

        var running = process.Resources.RunAsync(stop.Token);
        Assert.Equal(1, process.Errors.CountOf(ErrorCategory.Defect));
        broken.IsRepaired = true;
        process.Time.Advance(TimeSpan.FromSeconds(10));

        Assert.NotNull(process.Resources.Latest);
        await stop.CancelAsync();
        await running;
    }

    /// <summary>A hundred and sixty seconds and more, each ten of them with a collection.</summary>
    private static bool Run(Action allocate)
    {
        using var process = new WatchedProcess(static _ => { });
        for (var sample = 0; sample < 40; sample++)
        {
            allocate();
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true);
            process.Time.Advance(TimeSpan.FromSeconds(10));
            process.Resources.Refresh();
        }

        return process.Resources.View.Leak is { IsLeak: true };
    }

    private static ResourceView View(Func<ResourceSample, ResourceSample> change)
    {
        ResourceSample[] samples = [change(Samples.Calm)];
        return new ResourceView(samples, ResourcePolicy.Judge([], samples, new MonitoringOptions()), null);
    }

    private sealed class LargeCache : ITrimmable
    {
        private List<byte[]> _entries = [];

        public string Name => "large";

        public long Bytes => _entries.Sum(static entry => (long)entry.Length);

        public void Fill() => _entries.AddRange(Enumerable.Range(0, 200).Select(static _ => new byte[1_000_000]));

        public void Trim() => _entries = [];
    }

    private sealed class BrokenCounter : IResourceContributor
    {
        public bool IsRepaired { get; set; }

        public IEnumerable<ResourceReading> Read() =>
            IsRepaired ? [] : throw new InvalidOperationException("Planted.");
    }
}
