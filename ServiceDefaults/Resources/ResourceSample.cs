namespace FhirPathAspire.ServiceDefaults.Resources;

/// <summary>What a process used at one moment. Sizes in bytes; rates are since the sample before.</summary>
public sealed record ResourceSample
{
    /// <summary>When it was taken.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Objects on the managed heap, those that nobody needs any more included.</summary>
    public required long ManagedBytes { get; init; }

    /// <summary>What the collector holds of the system's memory.</summary>
    public required long CommittedBytes { get; init; }

    /// <summary>Physical memory of the process.</summary>
    public required long WorkingSetBytes { get; init; }

    /// <summary>What was granted of it: by a container, or all that the machine has.</summary>
    public required long MemoryLimitBytes { get; init; }

    /// <summary>The most that the managed heap may become.</summary>
    public required long HeapLimitBytes { get; init; }

    /// <summary>How many processors were granted; a container may have half a one.</summary>
    public required double Processors { get; init; }

    /// <summary>Of the processors granted, from 0 to 100.</summary>
    public required double CpuPercent { get; init; }

    /// <summary>Share of time in which the collector stopped everybody.</summary>
    public required double GcPausePercent { get; init; }

    /// <summary>Collections of generation 0, 1 and 2 since the process began.</summary>
    public required IReadOnlyList<int> Collections { get; init; }

    /// <summary>Which collection was the last one; rises with each.</summary>
    public required long LastCollection { get; init; }

    /// <summary>What survived the last collection.</summary>
    public required long SurvivedBytes { get; init; }

    /// <summary>Threads of the pool.</summary>
    public required int ThreadPoolThreads { get; init; }

    /// <summary>Work items that wait for one of them.</summary>
    public required long ThreadPoolQueue { get; init; }

    /// <summary>Open now.</summary>
    public required int FileHandles { get; init; }

    /// <summary>The most that may be open; 0 where nobody says.</summary>
    public required int FileHandleLimit { get; init; }

    /// <summary>What the process counts itself.</summary>
    public required IReadOnlyList<ResourceReading> Contributions { get; init; }

    /// <summary>Physical memory that is not the managed heap: native libraries, stacks, code.</summary>
    public long NativeBytes => Math.Max(0, WorkingSetBytes - ManagedBytes);

    /// <summary>How near to a limit memory is, be it the container's or the heap's own.</summary>
    public double MemoryPercent =>
        Math.Max(Percent(WorkingSetBytes, MemoryLimitBytes), Percent(ManagedBytes, HeapLimitBytes));

    /// <summary>How near to their limit file handles are.</summary>
    public double FileHandlesPercent => Percent(FileHandles, FileHandleLimit);

    /// <summary>What the process counts under a name; null where it does not.</summary>
    public long? Contribution(string name) =>
        Contributions.FirstOrDefault(reading => reading.Name == name)?.Value;

    private static double Percent(long value, long limit) => limit > 0 ? 100.0 * value / limit : 0;
}
