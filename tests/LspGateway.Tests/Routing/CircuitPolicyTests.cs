using FhirPathAspire.LspGateway.Routing.Circuits;

namespace FhirPathAspire.LspGateway.Tests.Routing;

/// <summary>When a replica is left alone, as a table.</summary>
public sealed class CircuitPolicyTests
{
    private const int Threshold = 3;

    /// <summary>State and failures before, the signal, state and failures after; one break has been already.</summary>
    public static TheoryData<string, string, string> Table => new()
    {
        { "Closed 0", "Answered", "Closed 0" },
        { "Closed 2", "Answered", "Closed 0" },
        { "Closed 0", "Failed", "HalfOpen 1" },
        { "Closed 2", "Failed", "Open 3" },
        { "Closed 0", "ProbeAnswered", "Closed 0" },
        { "Closed 0", "ProbeFailed", "Closed 0" },
        { "Closed 0", "BreakOver", "Closed 0" },
        { "Closed 0", "Slow", "Open 0" },
        { "Closed 1", "Silent", "HalfOpen 1" },
        { "HalfOpen 1", "Answered", "Closed 0" },
        { "HalfOpen 1", "Failed", "HalfOpen 2" },
        { "HalfOpen 2", "Failed", "Open 3" },
        { "HalfOpen 1", "ProbeAnswered", "Closed 1" },
        { "HalfOpen 1", "ProbeFailed", "Open 1" },
        { "HalfOpen 1", "BreakOver", "HalfOpen 1" },
        { "HalfOpen 1", "Slow", "HalfOpen 1" },
        { "HalfOpen 1", "Silent", "HalfOpen 1" },
        { "Open 3", "Answered", "Open 3" },
        { "Open 3", "Failed", "Open 4" },
        { "Open 3", "ProbeAnswered", "Closed 3" },
        { "Open 3", "ProbeFailed", "Open 3" },
        { "Open 3", "BreakOver", "HalfOpen 3" },
        { "Open 3", "Slow", "Open 3" },
        { "Open 3", "Silent", "Open 3" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void The_table_of_the_circuit(string before, string signal, string after)
    {
        var next = CircuitPolicy.Next(Read(before), Enum.Parse<CircuitSignal>(signal), Threshold);

        Assert.Equal(after, $"{next.State} {next.Failures}");
    }

    [Fact]
    public void The_table_has_every_case()
    {
        var cases = from state in Enum.GetNames<CircuitState>()
                    from signal in Enum.GetNames<CircuitSignal>()
                    select (state, signal);

        Assert.All(cases, one => Assert.Contains(
            Table, row => row.Data.Item1.StartsWith(one.state + " ", StringComparison.Ordinal) && row.Data.Item2 == one.signal));
    }

    [Theory]
    [InlineData(1, 500)]
    [InlineData(2, 1_000)]
    [InlineData(3, 2_000)]
    [InlineData(5, 5_000)]
    [InlineData(10_000, 5_000)]
    public void Each_break_is_longer_up_to_the_longest(int breaks, int milliseconds)
    {
        var stand = new CircuitStand(CircuitState.Open, 1, breaks);

        Assert.Equal(
            TimeSpan.FromMilliseconds(milliseconds),
            CircuitPolicy.BreakOf(stand, TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public void Only_an_answer_makes_the_breaks_short_again()
    {
        var opened = CircuitPolicy.Next(new(CircuitState.HalfOpen, 1, 4), CircuitSignal.ProbeFailed, Threshold);
        var probed = CircuitPolicy.Next(opened, CircuitSignal.ProbeAnswered, Threshold);

        Assert.Equal(5, probed.Breaks);
        Assert.Equal(0, CircuitPolicy.Next(probed, CircuitSignal.Answered, Threshold).Breaks);
    }

    /// <summary>Average milliseconds of each replica ("-": left alone already, "?": too few answers), and who is an outlier.</summary>
    [Theory]
    [InlineData("10 10 10", -1)]
    [InlineData("10 10 300", 2)]
    [InlineData("10 10 249", -1)]
    [InlineData("100 100 400", -1)]
    [InlineData("100 100 501", 2)]
    [InlineData("501 100", 0)]
    [InlineData("501", -1)]
    [InlineData("501 -", -1)]
    [InlineData("10 501 -", -1)]
    [InlineData("10 501 10 -", 1)]
    [InlineData("501 10 - -", -1)]
    [InlineData("501 ? 10", 0)]
    [InlineData("501 ?", -1)]
    public void An_outlier_is_found_where_half_of_the_fleet_is_left_without_it(string averages, int expected)
    {
        var replicas = averages.Split(' ').Select(static (text, index) => new ReplicaStatus(
            $"{index}",
            new("http://localhost"),
            text != "-",
            CircuitState.Closed,
            null,
            0,
            double.TryParse(text, out var milliseconds) ? milliseconds : 0,
            text == "?" ? 1 : OutlierPolicy.FewestAnswers)).ToArray();

        var found = OutlierPolicy.Find(replicas, factor: 5, floorMilliseconds: 250);

        Assert.Equal(expected < 0 ? null : $"{expected}", found);
    }

    private static CircuitStand Read(string text)
    {
        var parts = text.Split(' ');
        return new CircuitStand(Enum.Parse<CircuitState>(parts[0]), int.Parse(parts[1]), Breaks: 1);
    }
}
