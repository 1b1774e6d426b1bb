using FhirPathAspire.ServiceDefaults.Processes.Supervision;

namespace FhirPathAspire.AppHost.Embedded.Supervision;

/// <summary>
/// Keeps one replica running, with the supervisor that all processes share: what is a replica's own is that it waits
/// for what it depends on, is checked over HTTP and is shown on the dashboard.
/// </summary>
internal sealed class ReplicaSupervisor
{
    private readonly ReplicaPlan _plan;
    private readonly ReplicaTools _tools;
    private readonly ReplicaReporter _reporter;
    private readonly ProcessSupervisor _supervisor;

    public ReplicaSupervisor(ReplicaPlan plan, ReplicaTools tools)
    {
        _plan = plan;
        _tools = tools;
        _reporter = new ReplicaReporter(plan, tools.Notifications, tools.Supervisors.Time);
        var name = plan.Id.Name;
        var supervised = new SupervisedProcess(name, plan.Program, line => tools.Logs.Append(name, line))
        {
            Probe = plan.Probes.Count == 0 ? null : CheckAsync,
            StartsAfter = plan.WaitsFor.Count == 0 ? null : WaitForDependenciesAsync,
            Hang = tools.Health.Hang,
        };
        _supervisor = new ProcessSupervisor(supervised, _reporter, tools.Supervisors);
    }

    public ReplicaId Id => _plan.Id;

    /// <summary>Makes the replica known before any of them starts.</summary>
    public void Announce() => _reporter.Planned();

    /// <summary>Asks for a command; done when the replica runs, or is stopped, as asked.</summary>
    public Task ExecuteAsync(SupervisorCommand command) => _supervisor.ExecuteAsync(command);

    /// <summary>Runs the replica until cancelled; then its process tree is stopped, and the task ends.</summary>
    public Task RunAsync(CancellationToken stopping) => _supervisor.RunAsync(stopping);

    private async Task WaitForDependenciesAsync(CancellationToken cancellationToken)
    {
        _reporter.Waiting();
        await Task.WhenAll(_plan.WaitsFor.Select(
            name => _tools.Notifications.WaitForResourceHealthyAsync(name, cancellationToken)));
    }

    // All checks at the same time; the worst result counts.
    private async Task<ProbeResult> CheckAsync(CancellationToken cancellationToken)
    {
        var results = await Task.WhenAll(_plan.Probes.Select(
            probe => probe.CheckAsync(_tools.HealthClient.Http, _tools.Health.Timeout, cancellationToken)));
        return results.MaxBy(result => result.Outcome);
    }
}
