using FhirPathAspire.LspGateway.Sessions;

namespace FhirPathAspire.LspGateway.Tests.Sessions;

public sealed class DrainScheduleTests
{
    [Theory]
    [InlineData(0, 1_500, 0)]
    [InlineData(1, 1_500, 0)] // A single session waits for nobody.
    [InlineData(2, 1_500, 100)] // Few are ended soon.
    [InlineData(30, 1_500, 1_500)]
    [InlineData(5_000, 1_500, 1_500)]
    [InlineData(5_000, 0, 0)]
    public void The_sessions_end_within_the_window(int sessions, int windowMilliseconds, int lastMilliseconds)
    {
        var turns = Turns(sessions, windowMilliseconds);

        Assert.Equal(sessions, turns.Length);
        Assert.InRange(turns.DefaultIfEmpty().Max().TotalMilliseconds, lastMilliseconds / 2.0, lastMilliseconds);
    }

    [Fact]
    public void The_first_ends_at_once() => Assert.Equal(TimeSpan.Zero, Turns(100, 1_500)[0]);

    [Theory]
    [InlineData(10, 50)]
    [InlineData(100, 15)]
    public void Each_ends_in_its_own_share_of_the_window(int sessions, int shareMilliseconds) => Assert.All(
        Turns(sessions, 1_500).Skip(1),
        (turn, index) => Assert.InRange(
            turn.TotalMilliseconds, shareMilliseconds * (index + 1), shareMilliseconds * (index + 2)));

    [Fact]
    public void Two_gateways_that_stop_together_end_theirs_at_different_moments() => Assert.Empty(
        DrainSchedule.Of(50, TimeSpan.FromSeconds(1), new Random(1)).Skip(1)
            .Intersect(DrainSchedule.Of(50, TimeSpan.FromSeconds(1), new Random(2))));

    private static TimeSpan[] Turns(int sessions, int windowMilliseconds) =>
        DrainSchedule.Of(sessions, TimeSpan.FromMilliseconds(windowMilliseconds), new Random(1));
}
