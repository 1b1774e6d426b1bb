using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace FhirPathAspire.LspGateway.Routing;

/// <summary>
/// Highest-random-weight hashing: every document has its own order of preference among the replicas. A replica that
/// comes or goes moves only the documents that preferred it, so the caches of the others stay warm; they move to it little
/// by little (<see cref="SlowStart"/>).
/// </summary>
internal static class RendezvousOrder
{
    /// <summary>
    /// The replicas from the most to the least preferred: first those in service that have room for one more question,
    /// then those in service that have too many (<see cref="BoundedLoad"/>), then the others.
    /// </summary>
    /// <param name="affinityKey">The document.</param>
    /// <param name="replicas">All known replicas, in any order.</param>
    /// <param name="balanceFactor">How many times the mean of questions in flight a replica may have, at least 1.</param>
    /// <param name="passedOver">The one in service that would be the first, had it not too many; null for none.</param>
    public static Replica[] Of(
        string affinityKey, IReadOnlyList<Replica> replicas, double balanceFactor, out Replica? passedOver)
    {
        // Read once: both change while this goes on.
        var ranks = BoundedLoad.Ranks(
            [.. replicas.Select(static replica => (replica.IsPreferred, replica.InFlight))], balanceFactor);
        var order = new Replica[replicas.Count];
        var weights = new (int Rank, double Weight)[replicas.Count];
        for (var index = 0; index < order.Length; index++)
        {
            order[index] = replicas[index];
            var hash = Weight(affinityKey, order[index].Name);
            weights[index] = (ranks[index], -SlowStart.Preference(hash, order[index].Share));
        }

        Array.Sort(weights, order);
        passedOver = null;
        for (var index = 1; index < order.Length && weights[index].Rank < 2; index++)
        {
            // The most preferred in service, where it comes behind one that is preferred less.
            if (weights[index].Rank > weights[0].Rank && weights[index].Weight < weights[0].Weight)
            {
                passedOver = order[index];
                break;
            }
        }

        return order;
    }

    private static ulong Weight(string affinityKey, string replica) =>
        XxHash3.HashToUInt64(
            MemoryMarshal.AsBytes(affinityKey.AsSpan()),
            (long)XxHash3.HashToUInt64(MemoryMarshal.AsBytes(replica.AsSpan())));
}
