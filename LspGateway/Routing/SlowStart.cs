namespace FhirPathAspire.LspGateway.Routing;

/// <summary>
/// The share of documents that a replica gets which has just begun to serve: its caches are empty and its code may still
/// be compiled, so all of its documents at once would wait for it.
/// </summary>
internal static class SlowStart
{
    /// <summary>The share at first: without any questions a replica never gets warm.</summary>
    public const double Least = 0.1;

    /// <param name="serving">How long it has served.</param>
    /// <param name="duration">How long until it has its whole share; zero for at once.</param>
    /// <returns>From <see cref="Least"/> to 1.</returns>
    public static double ShareOf(TimeSpan serving, TimeSpan duration) =>
        serving >= duration ? 1 : Math.Max(Least, serving / duration);

    /// <summary>
    /// A document's preference for a replica, the greater the more: with equal shares in the order of the hashes. A share
    /// that grows moves documents to the replica only, one after the other.
    /// </summary>
    /// <param name="hash">Of the document and the replica, evenly spread.</param>
    /// <param name="share">Above 0, at most 1.</param>
    public static double Preference(ulong hash, double share)
    {
        // In (0, 1), both ends excluded: with one bit more the greatest would be rounded to 1.
        var uniform = ((hash >> 12) + 0.5) / (1UL << 52);
        return share / -Math.Log(uniform);
    }
}
