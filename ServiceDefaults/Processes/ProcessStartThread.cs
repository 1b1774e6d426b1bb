using System.Collections.Concurrent;
using System.Diagnostics;

namespace FhirPathAspire.ServiceDefaults.Processes;

/// <summary>
/// Starts all processes from one thread that lives as long as this process. Linux ties "tell me when my parent
/// dies", which the services ask for, to the thread that started them; a pool thread may end at any time.
/// </summary>
internal static class ProcessStartThread
{
    private static readonly BlockingCollection<Action> Work = Begin();

    /// <summary>Starts a process.</summary>
    /// <exception cref="ProcessStartException">The system refused.</exception>
    public static Task<Process> StartAsync(ProcessStartInfo program)
    {
        var started = new TaskCompletionSource<Process>(TaskCreationOptions.RunContinuationsAsynchronously);
        Work.Add(() =>
        {
            try
            {
                started.SetResult(Process.Start(program) ?? throw new ProcessStartException(program.FileName));
            }
            catch (Exception failure) when (failure is System.ComponentModel.Win32Exception or IOException)
            {
                started.SetException(new ProcessStartException(
                    $"The program '{program.FileName}' can't be started: {failure.Message}", failure));
            }
        });
        return started.Task;
    }

    private static BlockingCollection<Action> Begin()
    {
        var work = new BlockingCollection<Action>();
        var thread = new Thread(() =>
        {
            foreach (var action in work.GetConsumingEnumerable())
            {
                action();
            }
        })
        {
            IsBackground = true,
            Name = "process starter",
        };
        thread.Start();
        return work;
    }
}
