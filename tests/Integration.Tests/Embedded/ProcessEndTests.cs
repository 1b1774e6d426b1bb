using System.Diagnostics;
using System.Runtime.InteropServices;

namespace FhirPathAspire.Integration.Tests.Embedded;

public sealed class ProcessEndTests
{
    private static readonly TimeSpan GracefulWithin = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData(PosixSignal.SIGINT)]
    [InlineData(PosixSignal.SIGTERM)]
    public async Task A_signal_stops_the_whole_graph_within_ten_seconds_with_exit_code_0(PosixSignal signal)
    {
        SkipUnlessLinux();
        await using var host = AppHostProcess.Start(AppHostProcess.FreePorts);
        await host.WaitUntilReadyAsync();
        Assert.True(host.Processes().Count >= 4, "the AppHost, two analysis services and a gateway");

        var stop = Stopwatch.StartNew();
        host.Signal(signal);
        var exitCode = await host.WaitForExitAsync();

        Assert.InRange(stop.Elapsed, TimeSpan.Zero, GracefulWithin);
        Assert.Equal(0, exitCode);
        Assert.Empty(host.Processes());
    }

    [Fact]
    public async Task A_replica_that_does_not_stop_is_killed_so_that_all_is_over_within_ten_seconds()
    {
        SkipUnlessLinux();
        await using var host = AppHostProcess.Start(AppHostProcess.FreePorts);
        await host.WaitUntilReadyAsync();
        Freeze(host);

        var stop = Stopwatch.StartNew();
        host.Signal(PosixSignal.SIGTERM);
        var exitCode = await host.WaitForExitAsync();

        Assert.InRange(stop.Elapsed, TimeSpan.Zero, GracefulWithin);
        Assert.Equal(0, exitCode);
        Assert.Empty(host.Processes());
    }

    [Fact]
    public async Task A_second_signal_ends_at_once_and_still_leaves_no_process_behind()
    {
        SkipUnlessLinux();
        await using var host = AppHostProcess.Start(AppHostProcess.FreePorts);
        await host.WaitUntilReadyAsync();
        Freeze(host);
        host.Signal(PosixSignal.SIGINT);
        await host.WaitForLineAsync("Stopping.");

        host.Signal(PosixSignal.SIGINT);

        Assert.Equal(130, await host.WaitForExitAsync());
        await host.WaitUntilGoneAsync();
    }

    [Fact]
    public async Task Killing_the_AppHost_leaves_no_process_behind()
    {
        SkipUnlessLinux();
        await using var host = AppHostProcess.Start(AppHostProcess.FreePorts);
        await host.WaitUntilReadyAsync();

        AppHostProcess.Kill(host.Id);

        await host.WaitUntilGoneAsync();
    }

    [Fact]
    public async Task Killing_dotnet_run_which_started_the_AppHost_leaves_no_process_behind()
    {
        SkipUnlessLinux();
        await using var host = AppHostProcess.StartByDotnetRun(AppHostProcess.FreePorts);
        await host.WaitUntilReadyAsync();

        AppHostProcess.Kill(host.Id);

        await host.WaitUntilGoneAsync();
    }

    [Fact]
    public async Task Killing_the_watchdog_first_and_then_the_AppHost_leaves_no_process_behind()
    {
        SkipUnlessLinux();
        await using var host = AppHostProcess.Start(AppHostProcess.FreePorts);
        await host.WaitUntilReadyAsync();
        var watchdog = host.Processes().Single(
            process => process.Value.Contains("--process-watchdog", StringComparison.Ordinal));

        AppHostProcess.Kill(watchdog.Key);
        AppHostProcess.Kill(host.Id);

        await host.WaitUntilGoneAsync();
    }

    [Fact]
    public async Task The_ready_line_tells_where_each_thing_is_and_which_orchestrator_runs()
    {
        SkipUnlessLinux();
        await using var host = AppHostProcess.Start(AppHostProcess.FreePorts);

        var ready = await host.WaitUntilReadyAsync();

        Assert.Contains("tcp://localhost:", ready, StringComparison.Ordinal);
        Assert.Contains("http://localhost:", ready, StringComparison.Ordinal);
        Assert.Contains("2 × analysis", ready, StringComparison.Ordinal);
        Assert.Contains("embedded orchestrator", ready, StringComparison.Ordinal);
        Assert.Contains("UseAspire=true", ready, StringComparison.Ordinal);
    }

    private static void Freeze(AppHostProcess host)
    {
        var analysis = host.Processes().First(
            process => process.Value.Contains("AnalysisService", StringComparison.Ordinal));
        AppHostProcess.Freeze(analysis.Key);
    }

    private static void SkipUnlessLinux() =>
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Signals and /proc are needed to see what is left.");
}
