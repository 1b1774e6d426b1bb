using System.Diagnostics;
using System.Globalization;

namespace FhirPath.Language.Tests.Fuzz;

/// <summary>
/// The time that this thread has had a processor, where the system tells; else the time of day. What other programs
/// take of the machine is no fault of a text.
/// </summary>
internal static class ThreadClock
{
    private const string Source = "/proc/thread-self/schedstat";
    private const long NanosecondsPerTick = 100;

    private static readonly bool IsTold = File.Exists(Source);

    public static TimeSpan Now => IsTold
        ? TimeSpan.FromTicks(long.Parse(File.ReadAllText(Source).Split(' ')[0], CultureInfo.InvariantCulture) / NanosecondsPerTick)
        : Stopwatch.GetElapsedTime(0);
}
