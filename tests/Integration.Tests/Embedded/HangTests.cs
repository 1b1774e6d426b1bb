using System.Diagnostics;
using FhirPathAspire.Integration.Tests.Graphs;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FhirPathAspire.Integration.Tests.Embedded;

/// <summary>A replica that is stopped by SIGSTOP lives, holds its ports and answers nobody.</summary>
[Collection(AloneCollection.Name)]
public sealed class HangTests
{
    private static readonly TimeSpan BackWithin = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData("analysis")]
    [InlineData("lsp-gateway")]
    public async Task A_process_that_hangs_is_killed_and_started_again_and_the_dashboard_says_why(string resource)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "SIGSTOP is needed to make a process hang.");
        await using var builder = await DistributedApplicationTestingBuilder.CreateAsync<Projects.AppHost>(
            ["--HealthTimeout=1", "--HungAfter=2"], TestContext.Current.CancellationToken);
        await using var app = await builder.BuildAsync(TestContext.Current.CancellationToken);
        await app.StartAsync(TestContext.Current.CancellationToken);
        await WaitUntilHealthyAsync(app, resource);
        var victim = (await GraphReport.CurrentAsync(app)).First(replica => replica.Resource.Name == resource);
        var processId = GraphReport.ProcessId(victim.Snapshot);

        var watch = Stopwatch.StartNew();
        AppHostProcess.Freeze(processId);

        await WaitForAsync(
            app,
            victim,
            now => now.State?.Text == "BackingOff" && now.Reason is { } why && why.Contains("It hangs: 2 health checks"));
        await WaitForAsync(app, victim, now => now is { State.Text: "Running", HealthStatus: HealthStatus.Healthy });
        var now = (await GraphReport.CurrentAsync(app)).Single(replica => replica.ResourceId == victim.ResourceId);
        Assert.NotEqual(processId, GraphReport.ProcessId(now.Snapshot));
        Assert.False(LinuxProcesses.IsAlive(processId));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, BackWithin);
        TestContext.Current.SendDiagnosticMessage($"{resource}: back after {watch.Elapsed.TotalSeconds:0.0} s.");
    }

    private static Task<ResourceEvent> WaitUntilHealthyAsync(DistributedApplication app, string resource) => Bounded.WaitAsync(
        cancellation => app.ResourceNotifications.WaitForResourceHealthyAsync(resource, cancellation),
        $"{resource} is healthy",
        () => GraphReport.Write(app));

    private static Task<ResourceEvent> WaitForAsync(
        DistributedApplication app, ResourceEvent victim, Func<CustomResourceSnapshot, bool> isAsAsked) =>
        Bounded.WaitAsync(
            cancellation => app.ResourceNotifications.WaitForResourceAsync(
                victim.Resource.Name,
                change => change.ResourceId == victim.ResourceId && isAsAsked(change.Snapshot),
                cancellation),
            $"{victim.ResourceId} is as asked",
            () => GraphReport.Write(app));
}
