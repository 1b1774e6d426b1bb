using FhirPathAspire.ServiceDefaults.Processes;
using FhirPathAspire.ServiceDefaults.Processes.Sandboxing;
using FhirPathAspire.ServiceDefaults.Processes.Supervision;
using Microsoft.Extensions.Logging.Abstractions;

namespace FhirPathAspire.ServiceDefaults.Tests.Processes;

public sealed class ProcessSupervisorTests(FaultHost host) : IClassFixture<FaultHost>
{
    private static readonly RestartPolicy Quick = RestartPolicy.Default with
    {
        SecondDelay = TimeSpan.FromMilliseconds(50), CrashLoopFrom = 3,
    };

    [Fact]
    public async Task A_child_that_always_ends_is_started_again_until_it_is_a_crash_loop()
    {
        var told = new SupervisorLog();
        await using var running = Supervise(told, FaultHost.Spec("exit", "3"));

        Assert.Equal("restarting 1 False Ended with exit code 3.", await told.NextAsync("restarting"));
        Assert.Equal("restarting 2 False Ended with exit code 3.", await told.NextAsync("restarting"));
        Assert.Equal("restarting 3 True Ended with exit code 3.", await told.NextAsync("restarting"));
    }

    [Fact]
    public async Task A_child_that_passes_a_limit_is_started_again_and_the_reason_names_the_limit()
    {
        var told = new SupervisorLog();
        await using var running = Supervise(told, FaultHost.Spec("wait") with
        {
            Limits = new ProcessLimits { WallClock = TimeSpan.FromMilliseconds(300) },
        });

        Assert.Equal(
            "restarting 1 False It ran longer than 0.3 s and was killed.", await told.NextAsync("restarting"));
    }

    [Fact]
    public async Task A_child_that_is_stopped_on_request_stays_so_until_it_is_asked_to_start()
    {
        FaultHost.SkipUnlessLinux();
        var told = new SupervisorLog();
        await using var running = Supervise(told, FaultHost.Spec("wait"));
        var first = await told.NextAsync("running");

        await running.Supervisor.ExecuteAsync(SupervisorCommand.Stop);
        Assert.Equal("ended 143", await told.NextAsync("ended"));
        await told.NextAsync("stopped");
        await running.Supervisor.ExecuteAsync(SupervisorCommand.Start);

        Assert.NotEqual(first, await told.NextAsync("running"));
    }

    [Fact]
    public async Task A_program_that_does_not_exist_is_tried_again()
    {
        var told = new SupervisorLog();
        await using var running = Supervise(told, FaultHost.Spec() with { FileName = "no-such-program-anywhere" });

        await told.NextAsync("failed The program 'no-such-program-anywhere' can't be started");
        await told.NextAsync("restarting 2");
    }

    private SupervisedRun Supervise(SupervisorLog told, ProcessSpec spec)
    {
        var supervised = new SupervisedProcess("fault", () => spec, static _ => { }) { Restart = Quick };
        var tools = new SupervisorTools(host.Host, TimeProvider.System, NullLogger<ProcessSupervisor>.Instance);
        return new SupervisedRun(new ProcessSupervisor(supervised, told, tools));
    }
}
