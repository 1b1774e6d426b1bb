namespace FhirPathAspire.LspGateway.Routing.Circuits;

/// <summary>What is known of one replica, for health and metrics.</summary>
/// <param name="Name">Distinct from every other's.</param>
/// <param name="Address">Where it is.</param>
/// <param name="IsServing">Whether it says so itself, over an open health stream.</param>
/// <param name="Circuit">Whether it is given questions.</param>
/// <param name="LastError">The kind of its last failure, in a word; null where it had none.</param>
/// <param name="ConsecutiveFailures">Questions that failed since one was answered.</param>
/// <param name="ResponseMilliseconds">The weighted average of what answers took; 0 where there were none.</param>
/// <param name="Answers">How many answers the average is made of.</param>
internal sealed record ReplicaStatus(
    string Name,
    Uri Address,
    bool IsServing,
    CircuitState Circuit,
    string? LastError,
    int ConsecutiveFailures,
    double ResponseMilliseconds,
    int Answers)
{
    /// <summary>Questions of this gateway that it has not answered yet.</summary>
    public int InFlight { get; init; }

    /// <summary>Whether it is asked before those that are not.</summary>
    public bool IsPreferred => IsServing && Circuit == CircuitState.Closed;
}
