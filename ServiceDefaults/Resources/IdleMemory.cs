using Microsoft.Extensions.Logging;

namespace FhirPathAspire.ServiceDefaults.Resources;

/// <summary>
/// Gives back what a storm has left behind. The collector returns memory only as it collects, and an idle process does
/// not collect: what a minute of load has taken would stay taken for the night.
/// </summary>
internal sealed partial class IdleMemory(MonitoringOptions options, ILogger<IdleMemory> logger)
{
    // A tenth is what a fault may leave behind.
    private const double LeastGrowth = 1.1;
    private const long LeastGain = 16L << 20;

    private readonly ILogger _logger = logger;
    private long _atRest;

    /// <summary>Compacts the heap where the process is idle and larger than it was the last time that it was.</summary>
    public void GiveBack(ResourceSample now)
    {
        if (!IsIdle(now.CpuPercent, options.IdleCpuPercent))
        {
            return;
        }

        if (_atRest == 0 || now.WorkingSetBytes < _atRest)
        {
            _atRest = now.WorkingSetBytes;
        }
        else if (IsDue(_atRest, now.WorkingSetBytes))
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            _atRest = Environment.WorkingSet;
            LogGivenBack(now.WorkingSetBytes, _atRest);
        }
    }

    /// <summary>The pause of a collection is felt by nobody where hardly anything happens.</summary>
    public static bool IsIdle(double cpuPercent, double limitPercent) => cpuPercent < limitPercent;

    /// <summary>Whether giving back is worth a pause.</summary>
    /// <param name="atRest">Physical memory when the process last was idle and small, in bytes.</param>
    /// <param name="now">Physical memory now, in bytes.</param>
    public static bool IsDue(long atRest, long now) => now - atRest >= LeastGain && now >= atRest * LeastGrowth;

    [LoggerMessage(4105, LogLevel.Information, "Idle: physical memory {Before} -> {After} bytes")]
    private partial void LogGivenBack(long before, long after);
}
