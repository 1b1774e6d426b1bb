using System.Diagnostics;
using FhirPathAspire.ServiceDefaults.Processes.Sandboxing;

namespace FhirPathAspire.ServiceDefaults.Processes;

/// <summary>
/// Starts and stops the processes of one run, each with its whole family. Nothing that it starts outlives it: a
/// watchdog process ends what is left when this process is killed, and a mark in their environments finds them.
/// </summary>
/// <param name="helper">The program that becomes the watchdog, and the launcher of limited processes.</param>
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
        var start = PreparedStart.For(spec, ProcessMark.ForProcess(_watchdog.Run, name), helper);
        if (start.TemporaryFolder is { } folder)
        {
            await _watchdog.AddFolderAsync(folder);
        }

        Process? process = null;
        try
        {
            process = await ProcessStartThread.StartAsync(start.Info);
            await _watchdog.AddAsync(process.Id);
            var report = start.Plan.Report(await StubDialogue.ListenAsync(process, start, spec, time));
            return new ChildProcess(process, start, report, writeLine, time);
        }
        catch (ProcessStartException)
        {
            RemoveFolder(start.TemporaryFolder);
            process?.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Ends a process, if it has not ended, and all that it started: SIGTERM, a wait, SIGKILL. Windows has no such
    /// signal, there it is killed. Then its temporary folder is removed; so every process is stopped, an ended one too.
    /// </summary>
    /// <param name="process">The process.</param>
    /// <param name="patience">How long it may take to stop by itself; six seconds where nothing is said.</param>
    public async Task StopAsync(ChildProcess process, TimeSpan? patience = null)
    {
        process.IsStopAsked = !process.HasExited;
        await _stopper.StopAsync(process, patience ?? ProcessStopper.Patience);
        await _watchdog.RemoveAsync(process.Id);
        RemoveFolder(process.TemporaryFolder);
    }

    /// <summary>Dismisses the watchdog; all processes must have been stopped.</summary>
    public Task StopAsync() => _watchdog.StopAsync();

    /// <inheritdoc />
    public void Dispose() => _watchdog.Dispose();

    private static void RemoveFolder(string? folder)
    {
        if (folder is not null)
        {
            PrivateFolder.Remove(folder);
        }
    }
}
