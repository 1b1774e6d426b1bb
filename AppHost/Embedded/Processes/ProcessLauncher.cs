using System.Diagnostics;
using FhirPathAspire.AppHost.Embedded.Logs;
using FhirPathAspire.AppHost.Embedded.Supervision;

namespace FhirPathAspire.AppHost.Embedded.Processes;

/// <summary>Starts and stops the processes of one run; what they write goes to the log stream.</summary>
internal sealed class ProcessLauncher(LogStream logs, WatchdogClient watchdog, TimeProvider time)
{
    private readonly ProcessStopper _stopper = new(time);

    /// <exception cref="ProgramStartException">The system refused to start it.</exception>
    public async Task<ChildProcess> StartAsync(ReplicaId replica, ProgramStart program)
    {
        var mark = ProcessMark.ForReplica(watchdog.Run, replica.Name);
        var process = await ProcessStartThread.StartAsync(ToStartInfo(program, mark));
        await watchdog.AddAsync(process.Id);
        return new ChildProcess(process, mark, line => logs.Append(replica.Name, line));
    }

    /// <summary>Ends the process, if it has not ended, and all that it started.</summary>
    public async Task StopAsync(ChildProcess process)
    {
        await _stopper.StopAsync(process);
        await watchdog.RemoveAsync(process.Id);
    }

    private static ProcessStartInfo ToStartInfo(ProgramStart program, string mark)
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
