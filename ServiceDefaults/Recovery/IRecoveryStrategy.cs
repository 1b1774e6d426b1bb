namespace FhirPathAspire.ServiceDefaults.Recovery;

/// <summary>
/// One way to get rid of a fault. Registered as a service; <see cref="RecoveryCoordinator"/> runs it, with a cool-down,
/// and never twice at a time.
/// </summary>
public interface IRecoveryStrategy
{
    /// <summary>cache_invalidation, service_restart, memory_cleanup, connection_reset, replica_ejection.</summary>
    string Name { get; }

    /// <summary>Whether it can help.</summary>
    bool Handles(RecoveryTrigger trigger);

    /// <summary>Does what it can.</summary>
    /// <returns>Whether the fault is gone.</returns>
    Task<bool> RecoverAsync(RecoveryTrigger trigger, CancellationToken cancellationToken);
}
