using FhirPathAspire.Integration.Tests.Graphs;

namespace FhirPathAspire.Integration.Tests.Embedded;

public sealed class CrashLoopTests
{
    [Fact]
    public async Task A_program_that_always_ends_is_reported_as_a_crash_loop_with_its_exit_code()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The program is a shell command.");
        await using var builder = DistributedApplicationTestingBuilder.Create();
        builder.AddExecutable("hopeless", "sh", ".", "-c", "exit 3");
        await using var app = await builder.BuildAsync(TestContext.Current.CancellationToken);
        await app.StartAsync(TestContext.Current.CancellationToken);

        var loop = await Bounded.WaitAsync(
            cancellation => app.ResourceNotifications.WaitForResourceAsync(
                "hopeless", change => change.Snapshot.State?.Text == "CrashLoop", cancellation),
            "a crash loop",
            () => GraphReport.Write(app));

        Assert.Equal(3, loop.Snapshot.ExitCode);
    }

    [Fact]
    public async Task A_program_that_does_not_exist_is_reported_and_does_not_stop_the_graph()
    {
        await using var builder = DistributedApplicationTestingBuilder.Create();
        builder.AddExecutable("missing", "no-such-program-anywhere", ".");
        await using var app = await builder.BuildAsync(TestContext.Current.CancellationToken);
        await app.StartAsync(TestContext.Current.CancellationToken);

        await Bounded.WaitAsync(
            cancellation => app.ResourceNotifications.WaitForResourceAsync(
                "missing", change => change.Snapshot.State?.Text == KnownResourceStates.FailedToStart, cancellation),
            "a failed start",
            () => GraphReport.Write(app));
    }

    [Fact]
    public async Task What_a_replica_started_itself_does_not_outlive_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Families of processes are found through /proc.");
        await using var builder = DistributedApplicationTestingBuilder.Create();
        builder.AddExecutable("parent", "sh", ".", "-c", "sleep 600 & trap 'exit 0' TERM; wait");
        await using var app = await builder.BuildAsync(TestContext.Current.CancellationToken);
        await app.StartAsync(TestContext.Current.CancellationToken);
        await Bounded.WaitAsync(
            cancellation => app.ResourceNotifications.WaitForResourceAsync("parent", cancellationToken: cancellation),
            "the parent runs",
            () => GraphReport.Write(app));
        var parent = GraphReport.ProcessId((await GraphReport.CurrentAsync(app))[0].Snapshot);
        var child = await LinuxProcesses.WaitForChildAsync(parent);

        await app.StopAsync(TestContext.Current.CancellationToken);

        Assert.False(LinuxProcesses.IsAlive(child));
    }
}
