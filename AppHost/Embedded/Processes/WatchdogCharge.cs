using System.Diagnostics;
using System.Globalization;
using FhirPathAspire.AppHost.Embedded.Lifetime;

namespace FhirPathAspire.AppHost.Embedded.Processes;

/// <summary>What the watchdog was told: the run's mark, its processes with their start times, and whether all is done.</summary>
internal sealed class WatchdogCharge
{
    private readonly Dictionary<int, DateTime> _processes = [];
    private string? _run;
    private bool _isDone;

    /// <summary>Takes one line: <c>run MARK</c>, <c>add PID</c>, <c>remove PID</c> or <c>done</c>.</summary>
    public void Note(string line)
    {
        switch (line.Split(' ', 2))
        {
            case ["run", var mark]:
                _run = mark;
                break;
            case ["add", var number] when Find(number) is { } process:
                _processes[process.Id] = process.StartTime;
                break;
            case ["remove", var number]:
                _processes.Remove(int.Parse(number, CultureInfo.InvariantCulture));
                break;
            case ["done"]:
                _isDone = true;
                break;
        }
    }

    /// <summary>Ends all processes, unless the AppHost said that it is done.</summary>
    public void EndIfAbandoned()
    {
        if (_isDone)
        {
            return;
        }

        if (_run is { } run)
        {
            Blocking.Wait(new ProcessStopper(TimeProvider.System).StopFamilyAsync(run));
        }

        foreach (var (id, startTime) in _processes)
        {
            // The start time tells the process from a later one with the same number.
            if (Find(id.ToString(CultureInfo.InvariantCulture)) is { } process && process.StartTime == startTime)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static Process? Find(string number)
    {
        try
        {
            return Process.GetProcessById(int.Parse(number, CultureInfo.InvariantCulture));
        }
        catch (ArgumentException)
        {
            // It has ended.
            return null;
        }
    }
}
