using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FhirPathAspire.ServiceDefaults.Recovery;

/// <summary>
/// Picks the strategies that handle a fault and runs them one after the other until the fault is gone. Safe for
/// concurrent use; a strategy runs once at a time, and whoever asks for the same while it runs waits for that run.
/// </summary>
public sealed class RecoveryCoordinator
{
    private readonly StrategyRunner[] _runners;

    /// <param name="strategies">In the order in which they are tried.</param>
    /// <param name="options">Cool-down and limits.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Hears of every run.</param>
    public RecoveryCoordinator(
        IEnumerable<IRecoveryStrategy> strategies,
        IOptions<RecoveryOptions> options,
        TimeProvider time,
        ILogger<RecoveryCoordinator> logger)
    {
        _runners = [.. strategies.Select(strategy => new StrategyRunner(strategy, options.Value, time, logger))];
    }

    /// <summary>What each strategy has done so far.</summary>
    public IReadOnlyList<RecoverySummary> Summaries => [.. _runners.Select(static runner => runner.Summary)];

    /// <summary>Asks for a recovery. Does not throw for anything a strategy does.</summary>
    /// <param name="trigger">The fault.</param>
    /// <param name="cancellationToken">Ends the wait; a run that has begun goes on.</param>
    public async Task<RecoveryOutcome> RequestAsync(
        RecoveryTrigger trigger, CancellationToken cancellationToken = default)
    {
        var outcome = RecoveryOutcome.NoStrategy;
        foreach (var runner in _runners.Where(runner => runner.Handles(trigger)))
        {
            var result = await runner.RunAsync(trigger).WaitAsync(cancellationToken);
            if (result == RecoveryOutcome.Succeeded)
            {
                return result;
            }

            outcome = result == RecoveryOutcome.Failed || outcome == RecoveryOutcome.NoStrategy ? result : outcome;
        }

        return outcome;
    }
}
