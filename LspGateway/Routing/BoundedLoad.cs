namespace FhirPathAspire.LspGateway.Routing;

/// <summary>
/// How many questions a replica may have in flight before a document is sent past it: caches are worth a preference, but
/// not a queue while another replica has nothing to do.
/// </summary>
internal static class BoundedLoad
{
    /// <summary>Questions in flight that never are too many: of few, chance alone makes more than a fair share.</summary>
    public const int Floor = 4;

    /// <summary>
    /// The most questions in flight that a replica may have, the one to be asked included. Some replica always has fewer:
    /// the bound is at least the mean.
    /// </summary>
    /// <param name="inFlight">Questions in flight at all replicas in service, without the one to be asked.</param>
    /// <param name="replicas">Replicas in service; none is as one.</param>
    /// <param name="factor">How many times the mean, at least 1.</param>
    public static double Of(int inFlight, int replicas, double factor) =>
        Math.Max(Floor, Math.Ceiling(factor * (inFlight + 1) / Math.Max(1, replicas)));

    /// <summary>
    /// The rank of each replica, in their order: 0 in service with room for one more question, 1 in service with too many,
    /// 2 not in service.
    /// </summary>
    /// <param name="replicas">Whether each is in service, and its questions in flight.</param>
    /// <param name="factor">How many times the mean, at least 1.</param>
    public static int[] Ranks(IReadOnlyList<(bool IsInService, int InFlight)> replicas, double factor)
    {
        var inService = replicas.Where(static replica => replica.IsInService).ToArray();
        var bound = Of(inService.Sum(static replica => replica.InFlight), inService.Length, factor);
        return
        [
            .. replicas.Select(replica => replica switch
            {
                { IsInService: false } => 2,
                { InFlight: var inFlight } when inFlight + 1 <= bound => 0,
                _ => 1,
            }),
        ];
    }
}
