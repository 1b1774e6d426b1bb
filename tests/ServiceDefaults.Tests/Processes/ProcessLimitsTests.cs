using System.Diagnostics;
using FhirPathAspire.ServiceDefaults.Processes;
using FhirPathAspire.ServiceDefaults.Processes.Sandboxing;

namespace FhirPathAspire.ServiceDefaults.Tests.Processes;

/// <summary>Each limit, passed by a child that really does it.</summary>
public sealed class ProcessLimitsTests(FaultHost host) : IClassFixture<FaultHost>
{
    private const long MemoryLimit = 200L << 20;

    [Fact]
    public async Task A_child_that_eats_memory_is_killed_and_the_reason_says_so()
    {
        var run = await host.RunAsync(
            FaultHost.Spec("eat-memory", "128") with { Limits = new ProcessLimits { MemoryBytes = MemoryLimit } });

        Assert.Equal(ProcessEnding.MemoryLimit, run.Exit.Ending);
        Assert.EndsWith("MiB of memory, more than its 200 MiB, and was killed.", run.Exit.Reason, StringComparison.Ordinal);
        AssertEnforced(run, SandboxMeasure.Memory);
        Assert.DoesNotContain("ate", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Memory_that_what_the_child_started_eats_counts_too()
    {
        FaultHost.SkipUnlessLinux();
        var inner = FaultHost.Spec("eat-memory", "20");

        var run = await host.RunAsync(FaultHost.Spec(["run", inner.FileName, .. inner.Arguments]) with
        {
            Limits = new ProcessLimits { MemoryBytes = MemoryLimit },
        });

        Assert.Equal(ProcessEnding.MemoryLimit, run.Exit.Ending);
    }

    [Fact]
    public async Task A_child_that_spins_is_ended_when_its_processor_time_is_used_up()
    {
        FaultHost.SkipUnlessLinux();

        var run = await host.RunAsync(
            FaultHost.Spec("spin") with { Limits = new ProcessLimits { CpuTime = TimeSpan.FromSeconds(1) } });

        Assert.Equal(ProcessEnding.CpuTimeLimit, run.Exit.Ending);
        Assert.Equal("It used up its 1 s of processor time.", run.Exit.Reason);
        AssertEnforced(run, SandboxMeasure.CpuTime);
    }

    [Fact]
    public async Task A_child_that_opens_files_is_refused_more_than_it_may_have()
    {
        FaultHost.SkipUnlessLinux();

        var run = await host.RunAsync(
            FaultHost.Spec("open-files") with { Limits = new ProcessLimits { OpenFiles = 100 } });

        Assert.Equal(0, run.Exit.Code);
        Assert.Contains("Too many open files", run.Output, StringComparison.Ordinal);
        AssertEnforced(run, SandboxMeasure.OpenFiles);
    }

    [Fact]
    public async Task A_child_that_starts_processes_is_refused_more_than_it_may_have()
    {
        FaultHost.SkipUnlessRoot();

        var run = await host.RunAsync(FaultHost.Spec("start-processes") with
        {
            Limits = new ProcessLimits { Processes = 60 },
            Sandbox = new ProcessSandbox { User = FaultHost.NobodyUser },
        });

        Assert.Contains("Resource temporarily unavailable", run.Output, StringComparison.Ordinal);
        AssertEnforced(run, SandboxMeasure.Processes);
    }

    [Fact]
    public async Task A_limit_of_processes_does_not_hold_for_root_and_the_report_says_so()
    {
        FaultHost.SkipUnlessRoot();

        var run = await host.RunAsync(
            FaultHost.Spec("exit", "0") with { Limits = new ProcessLimits { Processes = 60 } });

        Assert.Equal(EnforcementState.Unsupported, run.Enforcement.Of(SandboxMeasure.Processes)?.State);
        Assert.False(run.Enforcement.IsComplete);
    }

    [Fact]
    public async Task A_child_that_may_leave_no_core_dump_has_that_limit()
    {
        FaultHost.SkipUnlessLinux();

        var run = await host.RunAsync(
            FaultHost.Spec("show", "/proc/self/limits") with { Limits = new ProcessLimits { CoreDumpBytes = 0 } });

        Assert.Matches(@"Max core file size +0 +0 ", run.Output);
        AssertEnforced(run, SandboxMeasure.CoreDumps);
    }

    [Fact]
    public async Task A_child_that_runs_too_long_is_killed()
    {
        var watch = Stopwatch.StartNew();

        var run = await host.RunAsync(
            FaultHost.Spec("deaf") with { Limits = new ProcessLimits { WallClock = TimeSpan.FromMilliseconds(500) } });

        Assert.Equal(ProcessEnding.WallClockLimit, run.Exit.Ending);
        Assert.Equal("It ran longer than 0.5 s and was killed.", run.Exit.Reason);
        Assert.InRange(watch.Elapsed, TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(5));
        AssertEnforced(run, SandboxMeasure.WallClock);
    }

    [Fact]
    public async Task Without_limits_a_child_is_started_as_it_is_and_nothing_is_reported()
    {
        var run = await host.RunAsync(FaultHost.Spec("exit", "7"));

        Assert.Equal(new ProcessExit(7, ProcessEnding.Exited, "Ended with exit code 7."), run.Exit);
        Assert.Empty(run.Enforcement.Rows);
    }

    private static void AssertEnforced(FaultRun run, SandboxMeasure measure) =>
        Assert.Equal(EnforcementState.Enforced, run.Enforcement.Of(measure)?.State);
}
