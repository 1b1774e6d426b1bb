using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace FhirPathAspire.ServiceDefaults.Processes.Supervision;

/// <summary>
/// Keeps one process running: starts it, watches its health, starts it again after a crash or a hang, and carries out
/// commands. One loop, so that nothing happens to a process at the same time.
/// </summary>
/// <param name="supervised">What is kept running.</param>
/// <param name="observer">Is told what happens.</param>
/// <param name="tools">What all supervisors share.</param>
public sealed partial class ProcessSupervisor(
    SupervisedProcess supervised, ISupervisionObserver observer, SupervisorTools tools)
{
    private readonly ILogger _logger = tools.Logger;
    private readonly Channel<Request> _requests = Channel.CreateUnbounded<Request>();
    private bool _wanted = true;
    private bool _isRunning;
    private int _crashes;

    /// <summary>Asks for a command; done when the process runs, or is stopped, as asked.</summary>
    public async Task ExecuteAsync(SupervisorCommand command)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var request = new Request(command, done);
        if (_requests.Writer.TryWrite(request))
        {
            await request.Done.Task;
        }
    }

    /// <summary>Runs the process until cancelled; then its whole family is stopped, and the task ends.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            await WaitForStartAsync(stopping);
            while (!stopping.IsCancellationRequested)
            {
                if (_wanted)
                {
                    await RunProcessAsync(stopping);
                }
                else
                {
                    await NextRequestAsync(Timeout.InfiniteTimeSpan, stopping);
                }
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            LogStopped(supervised.Name);
        }
        finally
        {
            _requests.Writer.Complete();
            await foreach (var request in _requests.Reader.ReadAllAsync(CancellationToken.None))
            {
                request.Done.TrySetResult();
            }
        }
    }

    private async Task WaitForStartAsync(CancellationToken stopping)
    {
        if (supervised.StartsAfter is null)
        {
            return;
        }

        using var forced = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var ready = supervised.StartsAfter(forced.Token);
        // A command ends the waiting: Start forces the start, Stop gives it up.
        var request = TakeRequestAsync(forced.Token);
        await Task.WhenAny(ready, request);
        await forced.CancelAsync();
        await request.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stopping.ThrowIfCancellationRequested();
        CompleteStop();
    }

    private async Task RunProcessAsync(CancellationToken stopping)
    {
        observer.Starting();
        ChildProcess process;
        try
        {
            process = await tools.Host.StartAsync(supervised.Name, supervised.Spec(), supervised.WriteLine);
        }
        catch (ProcessStartException failure)
        {
            LogFailedToStart(supervised.Name, failure.Message);
            observer.FailedToStart(failure.Message);
            CompleteRequest();
            await BackOffAsync(failure.Message, TimeSpan.Zero, stopping);
            return;
        }

        using (process)
        {
            observer.Running(process.Id);
            LogStarted(supervised.Name, process.Id);
            CompleteRequest();
            await WatchAsync(process, stopping);
        }
    }

    private async Task WatchAsync(ChildProcess process, CancellationToken stopping)
    {
        var health = new HealthMonitor(supervised.Probe, supervised.Hang, tools.Time);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var hang = health.RunAsync(observer.Checked, ending.Token);
        _isRunning = true;
        var request = TakeRequestAsync(ending.Token);
        var first = await Task.WhenAny(process.Exited, request, hang);
        await ending.CancelAsync();
        await Task.WhenAll(hang, request).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _isRunning = false;
        if (hang.IsFaulted)
        {
            await tools.Host.StopAsync(process);
            await hang;
        }

        var isAsked = _pending is not null || stopping.IsCancellationRequested;
        var hung = !isAsked && first == hang ? await hang : null;
        await StopAsync(process, hung, isCrash: !isAsked && first == process.Exited);
        await AfterEndAsync(process, isAsked, hung, health.HealthyFor, stopping);
    }

    private async Task StopAsync(ChildProcess process, string? hung, bool isCrash)
    {
        if (hung is not null)
        {
            LogHung(supervised.Name, hung);
        }

        if (!isCrash)
        {
            observer.Stopping(hung);
        }

        await tools.Host.StopAsync(process, hung is null ? null : supervised.Hang.Patience);
        observer.Ended(process.ExitCode);
    }

    private async Task AfterEndAsync(
        ChildProcess process, bool isAsked, string? hung, TimeSpan healthyFor, CancellationToken stopping)
    {
        if (isAsked)
        {
            LogEnded(supervised.Name, process.ExitCode);
            CompleteStop();
            return;
        }

        if (hung is null)
        {
            LogCrashed(supervised.Name, process.Exit.Reason);
        }

        await BackOffAsync(hung ?? process.Exit.Reason, healthyFor, stopping);
    }

    private async Task BackOffAsync(string reason, TimeSpan healthyFor, CancellationToken stopping)
    {
        var decision = supervised.Restart.Decide(new Crash(_crashes, healthyFor), supervised.Random.NextDouble());
        _crashes = decision.Crashes;
        observer.Restarting(decision, reason);
        LogRestarting(supervised.Name, decision.Delay.TotalSeconds, decision.Crashes, decision.IsCrashLoop);
        await NextRequestAsync(decision.Delay, stopping);
    }
}
