using System.Diagnostics;

namespace FhirPathAspire.ServiceDefaults.Processes;

/// <summary>
/// Starts and stops the processes of one run, each with its whole family. Nothing that it starts outlives it: a
/// watchdog process ends what is left when this process is killed, and a mark in their environments finds them.
/// </summary>
/// <param name="helper">The program that becomes the watchdog.</param>
/// <param name="time">The clock of all waits.</param>
public sealed class ProcessHost(HelperProgram helper, TimeProvider time) : IDisposable
{
    private readonly WatchdogClient _watchdog = new(helper);
    private readonly ProcessStopper _stopper = new(time);

    /// <summary>Starts the watchdog; must come before the first process.</summary>
    /// <exception cref="ProcessStartException">The system refused.</exception>
    public Task StartAsync() => _watchdog.StartAsync();

    /// <summary>Starts a process. Its standard input stays open and empty.</summary>
    /// <param name="name">What the process is called within the run.</param>
    /// <param name="spec">The program.</param>
    /// <param name="writeLine">
    /// Gets every line of both outputs, from any thread; a line is cut after 16 384 characters.
    /// </param>
    /// <exception cref="ProcessStartException">The system refused to start it.</exception>
    public async Task<ChildProcess> StartAsync(string name, ProcessSpec spec, Action<string> writeLine)
    {
        var mark = ProcessMark.ForProcess(_watchdog.Run, name);
        var process = await ProcessStartThread.StartAsync(ToStartInfo(spec, mark));
        await _watchdog.AddAsync(process.Id);
        return new ChildProcess(process, mark, writeLine);
    }

    /// <summary>
    /// Ends a process, if it has not ended, and all that it started: SIGTERM, a wait, SIGKILL. Windows has no such
    /// signal, there it is killed.
    /// </summary>
    /// <param name="process">The process.</param>
    /// <param name="patience">How long it may take to stop by itself; six seconds where nothing is said.</param>
    public async Task StopAsync(ChildProcess process, TimeSpan? patience = null)
    {
        await _stopper.StopAsync(process, patience ?? ProcessStopper.Patience);
        await _watchdog.RemoveAsync(process.Id);
    }

    /// <summary>Dismisses the watchdog; all processes must have been stopped.</summary>
    public Task StopAsync() => _watchdog.StopAsync();

    /// <inheritdoc />
    public void Dispose() => _watchdog.Dispose();

    private static ProcessStartInfo ToStartInfo(ProcessSpec program, string mark)
    {
        var info = new ProcessStartInfo(program.FileName, program.Arguments)
        {
            WorkingDirectory = program.WorkingDirectory,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        info.Environment.Clear();
        foreach (var (name, value) in program.Environment)
        {
            info.Environment[name] = value;
        }

        info.Environment[ProcessMark.Variable] = mark;
        return info;
    }
}
