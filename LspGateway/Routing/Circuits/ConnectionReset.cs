using FhirPathAspire.ServiceDefaults.Recovery;

namespace FhirPathAspire.LspGateway.Routing.Circuits;

/// <summary>
/// Recovery of a replica that does not answer: its connections may lead nowhere without either end knowing, so they are
/// made anew. The replica serves where it says so over the new ones.
/// </summary>
internal sealed class ConnectionReset(ReplicaSet replicas) : IRecoveryStrategy
{
    /// <summary>The kind of fault that it handles; the subject is the name of a replica.</summary>
    public const string Kind = "unavailable";

    /// <inheritdoc/>
    public string Name => "connection_reset";

    /// <inheritdoc/>
    public bool Handles(RecoveryTrigger trigger) => trigger.Kind == Kind && replicas.Find(trigger.Subject) is not null;

    /// <inheritdoc/>
    public async Task<bool> RecoverAsync(RecoveryTrigger trigger, CancellationToken cancellationToken)
    {
        if (replicas.Find(trigger.Subject) is not { } replica)
        {
            return false;
        }

        replica.ResetConnections();
        return await replica.ProbeAsync(cancellationToken);
    }
}
