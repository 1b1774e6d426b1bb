namespace FhirPathAspire.ServiceDefaults.Resources;

/// <summary>What a value means. Pure functions: the same values, the same verdict.</summary>
internal static class ResourcePolicy
{
    /// <summary>A level is left only when the value has fallen this much below where it began.</summary>
    public const double Hysteresis = 0.1;

    /// <summary>Rates are judged by the mean of so many samples: one busy moment is no shortage.</summary>
    private const int RateSamples = 3;

    /// <param name="before">The level until now.</param>
    /// <param name="value">Measured.</param>
    /// <param name="threshold">In the same unit.</param>
    public static ResourceLevel Next(ResourceLevel before, double value, ResourceThreshold threshold)
    {
        var critical = before == ResourceLevel.Critical ? Left(threshold.Critical) : threshold.Critical;
        var warning = before >= ResourceLevel.Warning ? Left(threshold.Warning) : threshold.Warning;
        return value >= critical ? ResourceLevel.Critical
            : value >= warning ? ResourceLevel.Warning
            : ResourceLevel.Normal;
    }

    /// <summary>Every resource with its value and level.</summary>
    /// <param name="before">The verdicts of the sample before.</param>
    /// <param name="samples">At least one, the newest last.</param>
    /// <param name="options">The thresholds.</param>
    public static IReadOnlyList<ResourceState> Judge(
        IReadOnlyList<ResourceState> before, IReadOnlyList<ResourceSample> samples, MonitoringOptions options)
    {
        var levels = before.ToDictionary(static state => state.Name, static state => state.Level);
        return
        [
            .. Values(samples, options).Select(row => new ResourceState(
                row.Name, row.Value, Next(levels.GetValueOrDefault(row.Name), row.Value, row.Threshold))),
        ];
    }

    private static IEnumerable<(string Name, double Value, ResourceThreshold Threshold)> Values(
        IReadOnlyList<ResourceSample> samples, MonitoringOptions options)
    {
        var newest = samples[^1];
        var recent = samples.Skip(samples.Count - RateSamples).ToList();
        yield return (ResourceNames.Memory, newest.MemoryPercent,
            new(options.MemoryWarningPercent, options.MemoryCriticalPercent));
        yield return (ResourceNames.Cpu, recent.Average(static sample => sample.CpuPercent),
            new(options.CpuWarningPercent, options.CpuCriticalPercent));
        yield return (ResourceNames.FileHandles, newest.FileHandlesPercent,
            new(options.FileHandlesWarningPercent, options.FileHandlesCriticalPercent));
        yield return (ResourceNames.GcPause, recent.Average(static sample => sample.GcPausePercent),
            new(options.GcPauseWarningPercent, options.GcPauseCriticalPercent));
        yield return (ResourceNames.ThreadPoolQueue, newest.ThreadPoolQueue,
            new(options.ThreadPoolQueueWarning, options.ThreadPoolQueueCritical));
        foreach (var reading in newest.Contributions)
        {
            if (reading.Limit is > 0 and var limit)
            {
                yield return (reading.Name, 100.0 * reading.Value / limit,
                    new(options.LoadWarningPercent, options.LoadCriticalPercent));
            }
        }
    }

    private static double Left(double threshold) => threshold * (1 - Hysteresis);
}
