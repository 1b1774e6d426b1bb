namespace FhirPathAspire.ServiceDefaults.Recovery;

/// <summary>What became of a request to recover from a fault.</summary>
public enum RecoveryOutcome
{
    /// <summary>No strategy handles such a fault.</summary>
    NoStrategy,

    /// <summary>Every strategy for it ran a short time ago.</summary>
    CoolingDown,

    /// <summary>A strategy ran and the fault is gone.</summary>
    Succeeded,

    /// <summary>Every strategy that ran says that the fault is still there.</summary>
    Failed,
}
