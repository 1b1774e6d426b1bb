using FhirPathAspire.ServiceDefaults.Processes.Supervision;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FhirPathAspire.AppHost.Embedded.Supervision;

/// <summary>Publishes what happens to one replica: every change of its snapshot is one method here.</summary>
internal sealed class ReplicaReporter(
    ReplicaPlan plan, ResourceNotificationService notifications, TimeProvider time) : ISupervisionObserver
{
    /// <summary>Aspire's name for the number of the process.</summary>
    public const string ProcessIdProperty = "executable.pid";

    public void Planned() => Update(now => now with { State = Shown(KnownResourceStates.NotStarted) });

    public void Waiting() => Update(now => now with
    {
        State = Shown(KnownResourceStates.Waiting),
        Reason = $"Waits until {string.Join(", ", plan.WaitsFor)} is healthy.",
    });

    public void Starting() => Update(now => now with
    {
        State = Shown(KnownResourceStates.Starting),
        Reason = null,
        StopTimeStamp = null,
    });

    public void Running(int processId) => Update(now => now with
    {
        State = Shown(KnownResourceStates.Running),
        HealthStatus = HealthStatus.Unhealthy,
        Reason = "Not checked yet.",
        StartTimeStamp = time.GetUtcNow().UtcDateTime,
        Properties = [new ResourcePropertySnapshot(ProcessIdProperty, processId)],
    });

    public void Checked(ProbeResult result)
    {
        var status = result.Outcome == ProbeOutcome.Healthy ? HealthStatus.Healthy : HealthStatus.Unhealthy;
        var reason = result.Reason;
        // Snapshots are for changes; a check that found the same is none.
        if (notifications.TryGetCurrentState(plan.Id.Name, out var known)
            && known?.Snapshot.HealthStatus == status && known.Snapshot.Reason == reason)
        {
            return;
        }

        Update(now => now with { HealthStatus = status, Reason = reason });
    }

    public void Stopping(string? reason) => Update(now => now with
    {
        State = Shown(KnownResourceStates.Stopping),
        Reason = reason ?? now.Reason,
    });

    public void Ended(int exitCode) => Update(now => now with
    {
        State = Shown(exitCode == 0 ? KnownResourceStates.Finished : KnownResourceStates.Exited),
        HealthStatus = null,
        ExitCode = exitCode,
        Reason = null,
        StopTimeStamp = time.GetUtcNow().UtcDateTime,
        Properties = [],
    });

    public void Stopped() => Update(now => now with
    {
        State = Shown(now.StartTimeStamp is null ? KnownResourceStates.NotStarted : KnownResourceStates.Exited),
        Reason = "Stopped on request.",
    });

    public void FailedToStart(string reason) => Update(now => now with
    {
        State = Shown(KnownResourceStates.FailedToStart),
        HealthStatus = null,
        Reason = reason,
        Properties = [],
    });

    public void Restarting(RestartDecision decision, string reason) => Update(now => now with
    {
        State = Shown(decision.IsCrashLoop ? KnownResourceStates.CrashLoop : KnownResourceStates.BackingOff),
        Restarts = now.Restarts + 1,
        Reason = $"{reason} Crash {decision.Crashes} in a row; "
            + $"starts again in {decision.Delay.TotalSeconds:0.##} s.",
    });

    private void Update(Func<CustomResourceSnapshot, CustomResourceSnapshot> change) =>
        notifications.Publish(plan.Resource, plan.Id.Name, previous => change(previous ?? First()));

    private CustomResourceSnapshot First() => new()
    {
        ResourceType = plan.Resource is ProjectResource ? "Project" : "Executable",
        Urls = [.. plan.Urls],
    };

    private static ResourceStateSnapshot Shown(string state) => new(state, state switch
    {
        KnownResourceStates.Running => "success",
        KnownResourceStates.BackingOff => "warning",
        KnownResourceStates.CrashLoop or KnownResourceStates.FailedToStart or KnownResourceStates.Exited => "error",
        _ => "info",
    });
}
