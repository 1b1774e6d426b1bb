using System.Globalization;

namespace FhirPathAspire.Benchmarks.Measuring;

/// <summary>What Linux tells of the processes that this one started and that have ended.</summary>
internal static class EndedProcesses
{
    // Fields of /proc/self/stat behind the name, which ends in a bracket: cutime is the 16th of all, cstime the 17th.
    private const int UserTime = 13;
    private const int SystemTime = 14;
    private const int TicksPerSecond = 100;

    /// <summary>Processor time of all of them together, in steps of 10 ms; null where the system does not tell.</summary>
    public static TimeSpan? ProcessorTime()
    {
        if (!OperatingSystem.IsLinux())
        {
            return null;
        }

        var text = File.ReadAllText("/proc/self/stat");
        var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
        var ticks = Number(fields[UserTime]) + Number(fields[SystemTime]);
        return TimeSpan.FromSeconds((double)ticks / TicksPerSecond);
    }

    private static long Number(string field) => long.Parse(field, CultureInfo.InvariantCulture);
}
