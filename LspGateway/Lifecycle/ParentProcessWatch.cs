using System.ComponentModel;
using System.Diagnostics;

namespace FhirPathAspire.LspGateway.Lifecycle;

/// <summary>
/// Watches the process that started this one, so that an editor that crashed leaves no server behind. A process is
/// known by its id and its start time: ids are given again.
/// </summary>
internal static class ParentProcessWatch
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(3);

    /// <summary>Completes when the process is gone; at once where there is none of that id.</summary>
    public static async Task WaitForExitAsync(int processId, TimeProvider time, CancellationToken cancellationToken)
    {
        var started = StartTimeOf(processId);
        if (started is null)
        {
            return;
        }

        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            if (StartTimeOf(processId) != started)
            {
                return;
            }
        }
    }

    private static DateTime? StartTimeOf(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return process.HasExited ? null : process.StartTime;
        }
        catch (ArgumentException)
        {
            return null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
        catch (Win32Exception)
        {
            // It lives, and its start time is none of our business: another user's process.
            return DateTime.MinValue;
        }
    }
}
