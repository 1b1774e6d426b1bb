using FhirPathAspire.ServiceDefaults.Resources;

namespace FhirPathAspire.ServiceDefaults.Tests.Resources;

/// <summary>Samples of a process that lacks nothing, to be made worse.</summary>
internal static class Samples
{
    public static ResourceSample Calm { get; } = new()
    {
        At = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
        ManagedBytes = 10,
        CommittedBytes = 20,
        WorkingSetBytes = 30,
        MemoryLimitBytes = 100,
        HeapLimitBytes = 75,
        Processors = 2,
        CpuPercent = 1,
        GcPausePercent = 0,
        Collections = [0, 0, 0],
        LastCollection = 1,
        SurvivedBytes = 10,
        ThreadPoolThreads = 4,
        ThreadPoolQueue = 0,
        FileHandles = 100,
        FileHandleLimit = 1000,
        Contributions = [],
    };
}
