using FhirPathAspire.LspGateway.Routing;

namespace FhirPathAspire.LspGateway.Tests.Routing;

public sealed class SlowStartTests
{
    [Theory]
    [InlineData(0, 5, 0.1)]
    [InlineData(0.25, 5, 0.1)]
    [InlineData(1, 5, 0.2)]
    [InlineData(4, 5, 0.8)]
    [InlineData(5, 5, 1)]
    [InlineData(3_600, 5, 1)]
    [InlineData(0, 0, 1)] // Turned off.
    public void The_share_grows_until_it_is_whole(double serving, double duration, double share) => Assert.Equal(
        share, SlowStart.ShareOf(TimeSpan.FromSeconds(serving), TimeSpan.FromSeconds(duration)), 10);

    [Theory]
    [InlineData(0UL, 1UL << 20)]
    [InlineData(1UL << 20, ulong.MaxValue)]
    public void With_equal_shares_the_hashes_decide(ulong less, ulong more) =>
        Assert.True(SlowStart.Preference(less, 0.3) < SlowStart.Preference(more, 0.3));

    [Theory]
    [InlineData(0.1, 250)] // Of 10,000 documents and four replicas: a share of 0.1 against three whole ones.
    [InlineData(0.5, 1_430)]
    [InlineData(1, 2_500)]
    public void A_replica_gets_documents_by_its_share(double share, int documents)
    {
        var preferring = Preferring(share).Count;

        Assert.InRange(preferring, documents * 0.8, documents * 1.25);
        Assert.Superset(Preferring(share / 2), Preferring(share));
    }

    private static HashSet<int> Preferring(double share)
    {
        var random = new Random(7);
        var hashes = Enumerable.Range(0, 10_000)
            .Select(_ => Enumerable.Range(0, 4).Select(_ => (ulong)random.NextInt64() << 1).ToArray()).ToArray();
        return
        [
            .. Enumerable.Range(0, hashes.Length).Where(document =>
                SlowStart.Preference(hashes[document][0], share)
                > hashes[document].Skip(1).Max(static hash => SlowStart.Preference(hash, 1))),
        ];
    }
}
