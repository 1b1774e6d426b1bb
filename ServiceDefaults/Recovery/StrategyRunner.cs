using Microsoft.Extensions.Logging;

namespace FhirPathAspire.ServiceDefaults.Recovery;

/// <summary>One strategy with what is remembered of it: who runs, who cools down, how it went.</summary>
internal sealed partial class StrategyRunner(
    IRecoveryStrategy strategy, RecoveryOptions options, TimeProvider time, ILogger logger) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _turn = new(1);
    private readonly Dictionary<string, Task<RecoveryOutcome>> _running = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _lastRuns = new(StringComparer.Ordinal);
    private readonly ILogger _logger = logger;
    private RecoverySummary _summary = new(strategy.Name, 0, 0, 0, 0, null, null);

    public RecoverySummary Summary
    {
        get
        {
            lock (_gate)
            {
                return _summary;
            }
        }
    }

    public bool Handles(RecoveryTrigger trigger) => strategy.Handles(trigger);

    /// <summary>Runs the strategy, or joins the run for the same subject; unless it cools down.</summary>
    public Task<RecoveryOutcome> RunAsync(RecoveryTrigger trigger)
    {
        lock (_gate)
        {
            if (_running.TryGetValue(trigger.Subject, out var running))
            {
                return running;
            }

            if (_lastRuns.TryGetValue(trigger.Subject, out var last)
                && time.GetElapsedTime(last) < TimeSpan.FromSeconds(options.CoolDownSeconds))
            {
                _summary = _summary with { CooledDown = _summary.CooledDown + 1 };
                RecoveryMetrics.Count(strategy.Name, "cooling_down");
                return Task.FromResult(RecoveryOutcome.CoolingDown);
            }

            var begun = Task.Run(() => RunInTurnAsync(trigger));
            _running[trigger.Subject] = begun;
            return begun;
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<RecoveryOutcome> RunInTurnAsync(RecoveryTrigger trigger)
    {
        await _turn.WaitAsync();
        try
        {
            LogBegins(strategy.Name, trigger.Kind, trigger.Subject, trigger.Reason);
            var outcome = await TryAsync(trigger) ? RecoveryOutcome.Succeeded : RecoveryOutcome.Failed;
            Ended(trigger, outcome);
            return outcome;
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<bool> TryAsync(RecoveryTrigger trigger)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(options.TimeoutSeconds), time);
        try
        {
            return await strategy.RecoverAsync(trigger, timeout.Token).WaitAsync(timeout.Token);
        }
        catch (Exception exception)
        {
            // The boundary: a recovery that fails must not do more harm than the fault.
            LogBroke(strategy.Name, trigger.Subject, exception.GetType().Name, exception.StackTrace);
            return false;
        }
    }

    private void Ended(RecoveryTrigger trigger, RecoveryOutcome outcome)
    {
        var succeeded = outcome == RecoveryOutcome.Succeeded;
        lock (_gate)
        {
            _running.Remove(trigger.Subject);
            Remember(trigger.Subject);
            _summary = _summary with
            {
                Attempts = _summary.Attempts + 1,
                Successes = _summary.Successes + (succeeded ? 1 : 0),
                Failures = _summary.Failures + (succeeded ? 0 : 1),
                LastOutcome = outcome,
                LastRun = time.GetUtcNow(),
            };
        }

        RecoveryMetrics.Count(strategy.Name, succeeded ? "succeeded" : "failed");
        if (succeeded)
        {
            LogSucceeded(strategy.Name, trigger.Subject);
        }
        else
        {
            LogFailed(strategy.Name, trigger.Subject);
        }
    }

    private void Remember(string subject)
    {
        _lastRuns[subject] = time.GetTimestamp();
        if (_lastRuns.Count > options.RememberedSubjects)
        {
            _lastRuns.Remove(_lastRuns.MinBy(static run => run.Value).Key);
        }
    }

    [LoggerMessage(4010, LogLevel.Warning, "Recovery {Strategy} begins for {Kind} {Subject}. {Reason}")]
    private partial void LogBegins(string strategy, string kind, string subject, string reason);

    [LoggerMessage(4011, LogLevel.Information, "Recovery {Strategy} of {Subject} succeeded")]
    private partial void LogSucceeded(string strategy, string subject);

    [LoggerMessage(4012, LogLevel.Error, "Recovery {Strategy} of {Subject} failed")]
    private partial void LogFailed(string strategy, string subject);

    [LoggerMessage(4013, LogLevel.Error, "Recovery {Strategy} of {Subject} broke with {Exception}\n{Stack}")]
    private partial void LogBroke(string strategy, string subject, string exception, string? stack);
}
