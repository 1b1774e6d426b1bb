namespace FhirPathAspire.AppHost.Embedded.Supervision;

/// <summary>The replicas of the running graph; empty before it starts.</summary>
internal sealed class Graph
{
    public IReadOnlyList<ReplicaSupervisor> Replicas { get; set; } = [];
}
