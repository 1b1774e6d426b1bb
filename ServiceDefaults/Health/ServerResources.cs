using FhirPathAspire.ServiceDefaults.Resources;

namespace FhirPathAspire.ServiceDefaults.Health;

/// <summary>Answer of <c>fhirpath/resources</c>, over LSP and HTTP. Histories have the newest value last.</summary>
/// <param name="Memory">In bytes.</param>
/// <param name="CpuHistory">Percent of the processors granted.</param>
/// <param name="MemoryHistory">Physical memory in bytes.</param>
/// <param name="FileHandles">Open now.</param>
/// <param name="Connections">Open now.</param>
/// <param name="Thresholds">From where on there is a warning.</param>
/// <param name="CriticalThresholds">From where on a resource is critical.</param>
/// <param name="FileHandleLimit">The most that may be open; 0 where nobody says.</param>
/// <param name="Processors">Granted.</param>
/// <param name="GcPause">Percent of time in which the collector stops everybody.</param>
/// <param name="Collections">Of generation 0, 1 and 2 since the process began.</param>
/// <param name="ThreadPoolThreads">Threads of the pool.</param>
/// <param name="ThreadPoolQueue">Work items that wait for one.</param>
/// <param name="Counts">What the process counts itself: sessions, documents, what caches hold.</param>
/// <param name="Levels">"normal", "warning" or "critical", by resource.</param>
/// <param name="Leak">Slope of what survives collections; absent where there were too few.</param>
/// <param name="AcceptsSessions">False while the process is too short of something to take on more.</param>
/// <param name="Timestamp">When the newest sample was taken.</param>
public sealed record ServerResources(
    MemoryHealth Memory,
    IReadOnlyList<double> CpuHistory,
    IReadOnlyList<long> MemoryHistory,
    int FileHandles,
    long Connections,
    ServerThresholds Thresholds,
    ServerThresholds CriticalThresholds,
    int FileHandleLimit,
    double Processors,
    double GcPause,
    IReadOnlyList<int> Collections,
    int ThreadPoolThreads,
    long ThreadPoolQueue,
    IReadOnlyDictionary<string, long> Counts,
    IReadOnlyDictionary<string, string> Levels,
    LeakTrend? Leak,
    bool AcceptsSessions,
    DateTimeOffset Timestamp);
