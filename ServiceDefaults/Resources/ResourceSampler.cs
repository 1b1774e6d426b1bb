namespace FhirPathAspire.ServiceDefaults.Resources;

/// <summary>Takes samples; remembers of the one before what rates are worked out from.</summary>
internal sealed class ResourceSampler(
    ResourceGrant grant, IEnumerable<IResourceContributor> contributors, TimeProvider time)
{
    private readonly IResourceContributor[] _contributors = [.. contributors];
    private readonly FileHandles _handles = new();
    private readonly Lock _sampling = new();
    private long _takenAt = time.GetTimestamp();
    private TimeSpan _cpuBefore = Environment.CpuUsage.TotalTime;
    private TimeSpan _pauseBefore = GC.GetTotalPauseDuration();

    /// <summary>The sample of now; safe for concurrent use.</summary>
    public ResourceSample Take()
    {
        lock (_sampling)
        {
            return TakeAlone();
        }
    }

    private ResourceSample TakeAlone()
    {
        var granted = grant.Read();
        var heap = GC.GetGCMemoryInfo(GCKind.Any);
        var (handles, handleLimit) = _handles.Read();
        var elapsed = time.GetElapsedTime(_takenAt);
        var cpu = Environment.CpuUsage.TotalTime;
        var pause = GC.GetTotalPauseDuration();
        var sample = new ResourceSample
        {
            At = time.GetUtcNow(),
            ManagedBytes = GC.GetTotalMemory(forceFullCollection: false),
            CommittedBytes = heap.TotalCommittedBytes,
            WorkingSetBytes = Environment.WorkingSet,
            MemoryLimitBytes = granted.MemoryBytes,
            HeapLimitBytes = granted.HeapBytes,
            Processors = granted.Processors,
            CpuPercent = Share(cpu - _cpuBefore, elapsed * granted.Processors),
            GcPausePercent = Share(pause - _pauseBefore, elapsed),
            Collections = [GC.CollectionCount(0), GC.CollectionCount(1), GC.CollectionCount(2)],
            LastCollection = heap.Index,
            SurvivedBytes = heap.HeapSizeBytes - heap.FragmentedBytes,
            ThreadPoolThreads = ThreadPool.ThreadCount,
            ThreadPoolQueue = ThreadPool.PendingWorkItemCount,
            FileHandles = handles,
            FileHandleLimit = handleLimit,
            Contributions = [.. _contributors.SelectMany(static contributor => contributor.Read())],
        };
        (_takenAt, _cpuBefore, _pauseBefore) = (time.GetTimestamp(), cpu, pause);
        return sample;
    }

    // Clocks of processor time tick coarsely: a short while may seem to have more of it than there was.
    private static double Share(TimeSpan part, TimeSpan whole) =>
        whole > TimeSpan.Zero ? Math.Clamp(100 * (part / whole), 0, 100) : 0;
}
