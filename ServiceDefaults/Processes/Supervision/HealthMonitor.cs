using System.Globalization;

namespace FhirPathAspire.ServiceDefaults.Processes.Supervision;

/// <summary>Checks the health of one process as long as it lives. Without a check, what runs is healthy.</summary>
internal sealed class HealthMonitor(
    Func<CancellationToken, Task<ProbeResult>>? probe, HangPolicy policy, TimeProvider time)
{
    private long? _healthySince;

    /// <summary>How long the process has been healthy since it first was.</summary>
    public TimeSpan HealthyFor => _healthySince is { } since ? time.GetElapsedTime(since) : TimeSpan.Zero;

    /// <summary>
    /// Runs until the process hangs, and answers why that is to be believed; tells the result of every check.
    /// </summary>
    /// <exception cref="OperationCanceledException">Nobody wants to know any more.</exception>
    public async Task<string> RunAsync(Action<ProbeResult> report, CancellationToken cancellationToken)
    {
        var failures = 0;
        var silent = 0;
        while (true)
        {
            var result = probe is null ? ProbeResult.Healthy : await probe(cancellationToken);
            failures = result.Outcome == ProbeOutcome.Healthy ? 0 : failures + 1;
            silent = result.Outcome == ProbeOutcome.Silent ? silent + 1 : 0;
            if (failures == 0)
            {
                _healthySince ??= time.GetTimestamp();
            }

            report(result);
            if (policy.IsHung(_healthySince is not null, silent))
            {
                return string.Create(
                    CultureInfo.InvariantCulture, $"It hangs: {silent} health checks in a row. {result.Reason}");
            }

            await Task.Delay(HealthSchedule.Next(_healthySince is not null, failures), time, cancellationToken);
        }
    }
}
