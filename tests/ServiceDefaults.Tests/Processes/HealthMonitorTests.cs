using FhirPathAspire.ServiceDefaults.Processes.Supervision;
using Microsoft.Extensions.Time.Testing;

namespace FhirPathAspire.ServiceDefaults.Tests.Processes;

public sealed class HealthMonitorTests
{
    private static readonly ProbeResult Silent = new(ProbeOutcome.Silent, "No answer.");
    private static readonly ProbeResult Unready = new(ProbeOutcome.Unready, "Not ready.");

    [Fact]
    public async Task Without_a_check_what_runs_is_healthy()
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var first = new TaskCompletionSource<ProbeResult>();
        var monitor = new HealthMonitor(null, HangPolicy.Default, new FakeTimeProvider());
        var running = monitor.RunAsync(first.SetResult, enough.Token);

        Assert.Equal(ProbeResult.Healthy, await first.Task);
        await enough.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public async Task A_process_that_falls_silent_hangs_after_as_many_checks_as_are_asked_for()
    {
        var (reason, checks) = await RunAsync([Silent, ProbeResult.Healthy, Silent, Unready, Silent, Silent, Silent]);

        Assert.Equal("It hangs: 3 health checks in a row. No answer.", reason);
        Assert.Equal(7, checks);
    }

    private static async Task<(string Reason, int Checks)> RunAsync(ProbeResult[] results)
    {
        var time = new FakeTimeProvider { AutoAdvanceAmount = TimeSpan.FromSeconds(10) };
        var checks = 0;
        var monitor = new HealthMonitor(_ => Task.FromResult(results[checks]), HangPolicy.Default, time);
        var running = monitor.RunAsync(_ => checks++, TestContext.Current.CancellationToken);
        while (!running.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(10));
            await Task.Yield();
        }

        return (await running, checks);
    }
}
