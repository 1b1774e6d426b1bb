using FhirPathAspire.ServiceDefaults.Recovery;

namespace FhirPathAspire.LspGateway.Routing.Circuits;

/// <summary>Recovery of a fleet one of whose replicas is slow: it is left alone for a while, and the others have its documents.</summary>
internal sealed class ReplicaEjection(ReplicaSet replicas) : IRecoveryStrategy
{
    /// <summary>The kind of fault that it handles; the subject is the name of a replica.</summary>
    public const string Kind = "slow";

    /// <inheritdoc/>
    public string Name => "replica_ejection";

    /// <inheritdoc/>
    public bool Handles(RecoveryTrigger trigger) => trigger.Kind == Kind && replicas.Find(trigger.Subject) is not null;

    /// <inheritdoc/>
    public Task<bool> RecoverAsync(RecoveryTrigger trigger, CancellationToken cancellationToken)
    {
        var replica = replicas.Find(trigger.Subject);
        replica?.Circuit.Tell(CircuitSignal.Slow, Kind);
        return Task.FromResult(replica is { IsPreferred: false });
    }
}
