namespace FhirPathAspire.LspGateway.Routing.Circuits;

/// <summary>Which replica is so much slower than the others that they should have its documents; a pure function.</summary>
internal static class OutlierPolicy
{
    /// <summary>Answers below which an average says nothing.</summary>
    public const int FewestAnswers = 20;

    /// <summary>The slowest replica, where it is an outlier and at least half of all are left without it.</summary>
    /// <param name="replicas">All that are known.</param>
    /// <param name="factor">How many times the median of the others is too slow.</param>
    /// <param name="floorMilliseconds">What is never too slow.</param>
    /// <returns>Its name, or null where all are alike.</returns>
    public static string? Find(IReadOnlyList<ReplicaStatus> replicas, double factor, double floorMilliseconds)
    {
        var preferred = replicas.Where(static replica => replica.IsPreferred).ToArray();
        var measured = preferred
            .Where(static replica => replica.Answers >= FewestAnswers)
            .OrderBy(static replica => replica.ResponseMilliseconds)
            .ToArray();
        if (measured.Length < 2 || (preferred.Length - 1) * 2 < replicas.Count)
        {
            return null;
        }

        var slowest = measured[^1];
        var median = measured[(measured.Length - 1) / 2].ResponseMilliseconds;
        return slowest.ResponseMilliseconds > Math.Max(median * factor, floorMilliseconds) ? slowest.Name : null;
    }
}
