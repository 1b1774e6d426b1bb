using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using FhirPathAspire.ServiceDefaults.Processes.Sandboxing;

namespace FhirPathAspire.ServiceDefaults.Processes;

/// <summary>
/// What the watchdog was told: the run's mark, its processes with their start times, and whether all is done.
/// </summary>
internal sealed class WatchdogCharge
{
    private readonly Dictionary<int, DateTime> _processes = [];
    private readonly List<string> _folders = [];
    private string? _run;
    private bool _isDone;

    /// <summary>Takes one line: <c>run MARK</c>, <c>add PID</c>, <c>remove PID</c>,
    /// <c>folder PATH</c> or <c>done</c>.</summary>
    public void Note(string line)
    {
        switch (line.Split(' ', 2))
        {
            case ["run", var mark]:
                _run = mark;
                break;
            case ["add", var number] when StartTime(Id(number)) is { } startTime:
                _processes[Id(number)] = startTime;
                break;
            case ["remove", var number]:
                _processes.Remove(Id(number));
                break;
            case ["folder", var path]:
                _folders.Add(path);
                break;
            case ["done"]:
                _isDone = true;
                break;
        }
    }

    /// <summary>Ends all processes, unless the host said that it is done.</summary>
    public async Task EndIfAbandonedAsync()
    {
        if (_isDone)
        {
            return;
        }

        if (_run is { } run)
        {
            await new ProcessStopper(TimeProvider.System).StopFamilyAsync(run);
        }

        // The start time tells the process from a later one with the same number.
        foreach (var (id, _) in _processes.Where(known => StartTime(known.Key) == known.Value))
        {
            Kill(id);
        }

        _folders.ForEach(PrivateFolder.Remove);
    }

    private static int Id(string number) => int.Parse(number, CultureInfo.InvariantCulture);

    private static DateTime? StartTime(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return process.StartTime;
        }
        catch (Exception failure) when (IsAboutAnEndedProcess(failure))
        {
            return null;
        }
    }

    private static void Kill(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill(entireProcessTree: true);
        }
        catch (Exception failure) when (IsAboutAnEndedProcess(failure))
        {
            // It was quicker; nothing is left to kill.
            return;
        }
    }

    private static bool IsAboutAnEndedProcess(Exception failure) =>
        failure is ArgumentException or InvalidOperationException or Win32Exception or AggregateException;
}
