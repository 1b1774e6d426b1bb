using System.Diagnostics;
using System.Globalization;

namespace FhirPathAspire.ServiceDefaults.Processes.Sandboxing;

/// <summary>Watches what the system does not limit by itself: wall clock and memory.</summary>
internal sealed class LimitWatch(ProcessLimits limits, TimeProvider time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    /// <summary>Whether there is anything to watch.</summary>
    public bool IsNeeded => limits.MemoryBytes is not null || limits.WallClock is not null;

    /// <summary>Runs until a limit is passed, and answers which, with a sentence.</summary>
    /// <exception cref="OperationCanceledException">Nobody wants to know any more.</exception>
    public async Task<(ProcessEnding Ending, string Reason)> RunAsync(
        Process process, string mark, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var memory = new ProcessMemory(process, mark);
        using var timer = new PeriodicTimer(Interval, time);
        while (true)
        {
            if (time.GetElapsedTime(started) >= limits.WallClock)
            {
                return (ProcessEnding.WallClockLimit, Sentence(
                    $"It ran longer than {limits.WallClock.Value.TotalSeconds:0.###} s and was killed."));
            }

            if (limits.MemoryBytes is { } most && memory.Measure() is var used && used > most)
            {
                return (ProcessEnding.MemoryLimit, Sentence(
                    $"It held {used >> 20} MiB of memory, more than its {most >> 20} MiB, and was killed."));
            }

            await timer.WaitForNextTickAsync(cancellationToken);
        }
    }

    private static string Sentence(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
