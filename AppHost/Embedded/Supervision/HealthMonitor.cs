using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FhirPathAspire.AppHost.Embedded.Supervision;

/// <summary>Checks the health of one process as long as it lives. Without checks, what runs is healthy.</summary>
internal sealed class HealthMonitor(IReadOnlyList<HealthProbe> probes, HealthClient client, TimeProvider time)
{
    private long? _healthySince;

    /// <summary>How long the process has been healthy since it first was.</summary>
    public TimeSpan HealthyFor => _healthySince is { } since ? time.GetElapsedTime(since) : TimeSpan.Zero;

    /// <summary>Runs until cancelled; tells the result of every check.</summary>
    public async Task RunAsync(Action<HealthStatus, string?> report, CancellationToken cancellationToken)
    {
        var failures = 0;
        while (!cancellationToken.IsCancellationRequested)
        {
            var problem = await CheckAllAsync(cancellationToken);
            failures = problem is null ? 0 : failures + 1;
            if (problem is null)
            {
                _healthySince ??= time.GetTimestamp();
            }

            report(problem is null ? HealthStatus.Healthy : HealthStatus.Unhealthy, problem);
            await Task.Delay(HealthSchedule.Next(_healthySince is not null, failures), time, cancellationToken);
        }
    }

    private async Task<string?> CheckAllAsync(CancellationToken cancellationToken)
    {
        var problems = await Task.WhenAll(
            probes.Select(probe => probe.CheckAsync(client.Http, cancellationToken)));
        return problems.FirstOrDefault(problem => problem is not null);
    }
}
