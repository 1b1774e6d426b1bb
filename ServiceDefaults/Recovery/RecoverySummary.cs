namespace FhirPathAspire.ServiceDefaults.Recovery;

/// <summary>What a strategy has done since the process began.</summary>
/// <param name="Strategy">Its name.</param>
/// <param name="Attempts">How often it ran.</param>
/// <param name="Successes">How often the fault was gone afterwards.</param>
/// <param name="Failures">How often it was not, or the strategy itself failed.</param>
/// <param name="CooledDown">How often it did not run because it had a short time ago.</param>
/// <param name="LastOutcome">Of the last run; null where there was none.</param>
/// <param name="LastRun">When that ended; null where there was none.</param>
public sealed record RecoverySummary(
    string Strategy,
    long Attempts,
    long Successes,
    long Failures,
    long CooledDown,
    RecoveryOutcome? LastOutcome,
    DateTimeOffset? LastRun);
