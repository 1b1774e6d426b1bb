using FhirPathAspire.LspGateway.Routing;

namespace FhirPathAspire.LspGateway.Tests.Routing;

public sealed class BoundedLoadTests
{
    private const double Factor = 1.25;

    [Theory]
    [InlineData(0, 4, 4)] // Few questions never are too many.
    [InlineData(11, 4, 4)]
    [InlineData(15, 4, 5)]
    [InlineData(39, 4, 13)]
    [InlineData(399, 4, 125)]
    [InlineData(39, 1, 50)] // The only one has room always.
    [InlineData(0, 0, 4)]
    public void The_bound_is_a_share_more_than_the_mean(int inFlight, int replicas, double bound) =>
        Assert.Equal(bound, BoundedLoad.Of(inFlight, replicas, Factor));

    [Fact]
    public void A_replica_above_the_bound_comes_after_those_with_room_and_before_those_out_of_service() =>
        Assert.Equal([0, 1, 2, 0], BoundedLoad.Ranks([(true, 3), (true, 20), (false, 0), (true, 5)], Factor));

    [Fact]
    public void Questions_to_a_replica_out_of_service_do_not_raise_the_bound() =>
        Assert.Equal([1, 0, 2], BoundedLoad.Ranks([(true, 20), (true, 0), (false, 1_000)], Factor));

    [Fact]
    public void An_even_load_passes_nobody_over() =>
        Assert.All(Enumerable.Range(0, 500), static each => Assert.All(
            BoundedLoad.Ranks([(true, each), (true, each), (true, each)], Factor),
            static rank => Assert.Equal(0, rank)));

    [Fact]
    public void Some_replica_in_service_always_has_room()
    {
        var random = new Random(6);
        for (var round = 0; round < 2_000; round++)
        {
            var replicas = Enumerable.Range(0, random.Next(1, 9)).Select(_ => (true, random.Next(200))).ToArray();

            Assert.Contains(0, BoundedLoad.Ranks(replicas, 1 + random.NextDouble()));
        }
    }

    [Fact]
    public void Whoever_is_asked_never_has_more_than_the_bound()
    {
        var random = new Random(7);
        var inFlight = new int[4];
        for (var asked = 0; asked < 400; asked++)
        {
            var ranks = BoundedLoad.Ranks([.. inFlight.Select(static count => (true, count))], Factor);
            var preferred = random.Next(8) == 0 ? 1 : 0; // Nearly all documents prefer the first.
            var chosen = Enumerable.Range(0, 4).OrderBy(index => ranks[index]).ThenByDescending(
                index => index == preferred).First();
            inFlight[chosen]++;

            Assert.True(inFlight[chosen] <= BoundedLoad.Of(asked, 4, Factor));
        }
    }
}
