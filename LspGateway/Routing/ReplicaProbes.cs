using FhirPathAspire.ServiceDefaults.Health;
using FhirPathAspire.ServiceDefaults.Resources;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FhirPathAspire.LspGateway.Routing;

/// <summary>
/// Asks each replica how it is, the way its callers do: one that hangs keeps its connection and its open health stream,
/// and only a question finds it out.
/// </summary>
internal sealed class ReplicaProbes(ReplicaSet replicas) : IHealthProbes, ITrimmable, IResourceContributor
{
    /// <inheritdoc/>
    public string Name => "replicas";

    /// <inheritdoc/>
    public IEnumerable<HealthProbe> Current => replicas.Replicas.Select(replica =>
        new HealthProbe(NameOf(replica), token => AskAsync(replica, token)));

    /// <inheritdoc/>
    public IEnumerable<ResourceReading> Read()
    {
        var known = replicas.Replicas;
        return
        [
            new("replicas", known.Length),
            new("replicasServing", known.Count(static replica => replica.IsPreferred)),
        ];
    }

    /// <summary>Forgets which replica has which text; it is sent again where it is needed.</summary>
    public void Trim()
    {
        foreach (var replica in replicas.Replicas)
        {
            replica.Texts.Clear();
        }
    }

    private static string NameOf(Replica replica) => $"analysis {replica.Name}";

    private static async Task<HealthCheckResult> AskAsync(Replica replica, CancellationToken cancellationToken)
    {
        if (!await replica.ProbeAsync(cancellationToken))
        {
            return HealthCheckResult.Unhealthy("It does not answer, or says that it does not serve.");
        }

        var status = replica.Status;
        return status.IsPreferred
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded($"It serves and is not asked: {status.LastError ?? "others are preferred"}.");
    }
}
