using System.ComponentModel.DataAnnotations;

namespace FhirPathAspire.ServiceDefaults.Resources;

/// <summary>
/// How closely a process watches itself, and from where on it acts; configuration section <c>Monitoring</c>. Percent of
/// memory and processors are of what was granted to the process, not of what the machine has.
/// </summary>
public sealed class MonitoringOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Monitoring";

    /// <summary>Without it nothing is sampled but on request, and health checks run when somebody asks.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Seconds between two samples; while memory or file handles are short, one second.</summary>
    [Range(1, 3600)]
    public int SampleSeconds { get; set; } = 10;

    /// <summary>Samples kept, for histories and for the trend of memory.</summary>
    [Range(2, 3600)]
    public int SamplesKept { get; set; } = 60;

    /// <summary>Memory from here on is cleaned up.</summary>
    [Range(1, 100)]
    public double MemoryWarningPercent { get; set; } = 75;

    /// <summary>Memory from here on means degraded, and no new sessions.</summary>
    [Range(1, 100)]
    public double MemoryCriticalPercent { get; set; } = 90;

    /// <summary>
    /// A process that uses less processor time between two samples is idle, and gives memory back that it held before;
    /// 0 for never.
    /// </summary>
    [Range(0, 100)]
    public double IdleCpuPercent { get; set; } = 5;

    /// <summary>Mean of the last samples.</summary>
    [Range(1, 100)]
    public double CpuWarningPercent { get; set; } = 80;

    /// <summary>Mean of the last samples.</summary>
    [Range(1, 100)]
    public double CpuCriticalPercent { get; set; } = 95;

    /// <summary>Of the handles that the process may open.</summary>
    [Range(1, 100)]
    public double FileHandlesWarningPercent { get; set; } = 75;

    /// <summary>File handles from here on mean degraded, and no new sessions.</summary>
    [Range(1, 100)]
    public double FileHandlesCriticalPercent { get; set; } = 90;

    /// <summary>Share of time in which the collector stops everybody; mean of the last samples.</summary>
    [Range(1, 100)]
    public double GcPauseWarningPercent { get; set; } = 20;

    /// <summary>As the warning.</summary>
    [Range(1, 100)]
    public double GcPauseCriticalPercent { get; set; } = 50;

    /// <summary>Work items that wait for a thread.</summary>
    [Range(1, 10_000_000)]
    public double ThreadPoolQueueWarning { get; set; } = 1_000;

    /// <summary>As the warning.</summary>
    [Range(1, 10_000_000)]
    public double ThreadPoolQueueCritical { get; set; } = 10_000;

    /// <summary>Of whatever else has a limit, such as sessions.</summary>
    [Range(1, 100)]
    public double LoadWarningPercent { get; set; } = 80;

    /// <summary>As the warning.</summary>
    [Range(1, 100)]
    public double LoadCriticalPercent { get; set; } = 95;

    /// <summary>Growth of what survives collections, over all samples kept, that may be called a leak.</summary>
    [Range(1, 1L << 40)]
    public long LeakBytes { get; set; } = 16L << 20;
}
