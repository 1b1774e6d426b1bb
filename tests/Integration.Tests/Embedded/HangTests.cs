using System.Diagnostics;
using FhirPathAspire.Integration.Tests.Graphs;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FhirPathAspire.Integration.Tests.Embedded;

/// <summary>A process that is stopped by SIGSTOP lives, holds its ports and answers nobody.</summary>
[Collection(AloneCollection.Name)]
public sealed class HangTests
{
    private static readonly TimeSpan BackWithin = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan TypingIsFelt = TimeSpan.FromMilliseconds(100);

    [Fact]
    public async Task A_gateway_that_hangs_is_killed_and_started_again_and_the_dashboard_says_why()
    {
        await using var app = await StartAsync();
        var victim = await VictimAsync(app, "lsp-gateway");

        AppHostProcess.Freeze(GraphReport.ProcessId(victim.Snapshot));

        await AssertRestartedAsync(app, victim);
    }

    [Fact]
    public async Task While_a_replica_hangs_and_is_started_again_an_editor_types_on_and_no_request_fails()
    {
        await using var app = await StartAsync();
        await using var editor = await EditorSession.OpenAsync(app.GetEndpoint("lsp-gateway", "lsp"), "Patient.name\n");
        var victim = await VictimAsync(app, "analysis");

        AppHostProcess.Freeze(GraphReport.ProcessId(victim.Snapshot));
        var back = AssertRestartedAsync(app, victim);
        var answers = new List<TimeSpan>();
        while (!back.IsCompleted)
        {
            var watch = Stopwatch.StartNew();
            await editor.ReplaceLineAsync(0, answers.Count % 2 == 0 ? "Patient.name" : "Patient.name.given");
            Assert.Contains("HumanName", await editor.HoverAsync(0, 9), StringComparison.Ordinal);
            answers.Add(watch.Elapsed);
        }

        await back;
        answers.Sort();
        TestContext.Current.SendDiagnosticMessage(
            $"{answers.Count} answers, p50 {answers[answers.Count / 2].TotalMilliseconds:0.0} ms, "
            + $"p99 {answers[answers.Count * 99 / 100].TotalMilliseconds:0.0} ms, "
            + $"longest {answers[^1].TotalMilliseconds:0} ms.");
        Assert.InRange(answers[answers.Count * 99 / 100], TimeSpan.Zero, TypingIsFelt);
    }

    private static async Task<DistributedApplication> StartAsync()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "SIGSTOP is needed to make a process hang.");
        var builder = await DistributedApplicationTestingBuilder.CreateAsync<Projects.AppHost>(
            ["--HealthTimeout=1", "--HungAfter=2"], TestContext.Current.CancellationToken);
        var app = await builder.BuildAsync(TestContext.Current.CancellationToken);
        await app.StartAsync(TestContext.Current.CancellationToken);
        foreach (var resource in new[] { "analysis", "lsp-gateway" })
        {
            await Bounded.WaitAsync(
                cancellation => app.ResourceNotifications.WaitForResourceHealthyAsync(resource, cancellation),
                $"{resource} is healthy",
                () => GraphReport.Write(app));
        }

        return app;
    }

    private static async Task<ResourceEvent> VictimAsync(DistributedApplication app, string resource) =>
        (await GraphReport.CurrentAsync(app)).First(replica => replica.Resource.Name == resource);

    private static async Task AssertRestartedAsync(DistributedApplication app, ResourceEvent victim)
    {
        var watch = Stopwatch.StartNew();
        var processId = GraphReport.ProcessId(victim.Snapshot);
        var ended = await WaitForAsync(app, victim, now => now.State?.Text == "BackingOff");
        Assert.StartsWith("It hangs: 2 health checks in a row.", ended.Snapshot.Reason, StringComparison.Ordinal);
        var back = await WaitForAsync(
            app, victim, now => now is { State.Text: "Running", HealthStatus: HealthStatus.Healthy });
        TestContext.Current.SendDiagnosticMessage($"{victim.ResourceId} is back after {watch.Elapsed.TotalSeconds:0.0} s.");
        Assert.NotEqual(processId, GraphReport.ProcessId(back.Snapshot));
        Assert.False(LinuxProcesses.IsAlive(processId));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, BackWithin);
    }

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
