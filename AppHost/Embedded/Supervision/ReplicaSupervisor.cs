using System.Threading.Channels;
using FhirPathAspire.AppHost.Embedded.Processes;
using Microsoft.Extensions.Logging;

namespace FhirPathAspire.AppHost.Embedded.Supervision;

/// <summary>
/// Keeps one replica running: waits for what it depends on, starts its process, watches its health, starts it again
/// after a crash, and carries out commands. One loop, so that nothing happens to a replica at the same time.
/// </summary>
internal sealed partial class ReplicaSupervisor(ReplicaPlan plan, SupervisorTools tools, ILogger logger)
{
    private readonly ReplicaReporter _reporter = new(plan, tools.Notifications, tools.Time);
    private readonly Channel<Request> _requests = Channel.CreateUnbounded<Request>();
    private bool _wanted = true;
    private bool _isRunning;
    private int _crashes;

    public ReplicaId Id => plan.Id;

    /// <summary>Makes the replica known before any of them starts.</summary>
    public void Announce() => _reporter.Planned();

    /// <summary>Asks for a command; done when the replica runs, or is stopped, as asked.</summary>
    public async Task ExecuteAsync(ReplicaCommand command)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var request = new Request(command, done);
        if (_requests.Writer.TryWrite(request))
        {
            await request.Done.Task;
        }
    }

    /// <summary>Runs the replica until cancelled; then its process tree is stopped, and the task ends.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            await WaitForDependenciesAsync(stopping);
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
            LogStopped(Id.Name);
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

    private async Task WaitForDependenciesAsync(CancellationToken stopping)
    {
        if (plan.WaitsFor.Count == 0)
        {
            return;
        }

        _reporter.Waiting();
        using var forced = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var healthy = Task.WhenAll(plan.WaitsFor.Select(
            name => tools.Notifications.WaitForResourceHealthyAsync(name, forced.Token)));
        // A command ends the waiting: Start forces the start, Stop gives it up.
        var request = TakeRequestAsync(forced.Token);
        await Task.WhenAny(healthy, request);
        await forced.CancelAsync();
        await request.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stopping.ThrowIfCancellationRequested();
        CompleteStop();
    }

    private async Task RunProcessAsync(CancellationToken stopping)
    {
        _reporter.Starting();
        ChildProcess process;
        try
        {
            process = await tools.Launcher.StartAsync(Id, plan.Program());
        }
        catch (ProgramStartException failure)
        {
            LogFailedToStart(Id.Name, failure.Message);
            _reporter.FailedToStart(failure.Message);
            CompleteRequest();
            await BackOffAsync(TimeSpan.Zero, stopping);
            return;
        }

        using (process)
        {
            _reporter.Running(process.Id);
            LogStarted(Id.Name, process.Id);
            CompleteRequest();
            await WatchAsync(process, stopping);
        }
    }

    private async Task WatchAsync(ChildProcess process, CancellationToken stopping)
    {
        var health = new HealthMonitor(plan.Probes, tools.HealthClient, tools.Time);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var monitor = health.RunAsync(_reporter.Health, ending.Token);
        _isRunning = true;
        var request = TakeRequestAsync(ending.Token);
        var first = await Task.WhenAny(process.Exited, request, monitor);
        await ending.CancelAsync();
        await Task.WhenAll(monitor, request).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _isRunning = false;
        var crashed = first == process.Exited && _pending is null && !stopping.IsCancellationRequested;
        if (!crashed)
        {
            _reporter.Stopping();
        }

        await tools.Launcher.StopAsync(process);
        _reporter.Ended(process.ExitCode);
        if (monitor.IsFaulted)
        {
            await monitor;
        }

        await AfterEndAsync(process, crashed, health.HealthyFor, stopping);
    }

    private async Task AfterEndAsync(
        ChildProcess process, bool crashed, TimeSpan healthyFor, CancellationToken stopping)
    {
        if (!crashed)
        {
            LogEnded(Id.Name, process.ExitCode);
            CompleteStop();
            return;
        }

        LogCrashed(Id.Name, process.ExitCode);
        await BackOffAsync(healthyFor, stopping);
    }

    private async Task BackOffAsync(TimeSpan healthyFor, CancellationToken stopping)
    {
        var decision = RestartPolicy.Decide(new Crash(_crashes, healthyFor));
        _crashes = decision.Crashes;
        _reporter.Restarting(decision);
        LogRestarting(Id.Name, decision.Delay.TotalSeconds, decision.Crashes, decision.IsCrashLoop);
        await NextRequestAsync(decision.Delay, stopping);
    }
}
