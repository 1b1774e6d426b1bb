using FhirPath.Language.Text;

namespace FhirPath.Language.Tests.Text;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("given", "given", 0)]
    [InlineData("given", "Given", 0)]
    [InlineData("given", "gven", 1)]
    [InlineData("given", "givven", 1)]
    [InlineData("given", "gievn", 1)]
    [InlineData("given", "gavin", 2)]
    [InlineData("", "abc", 3)]
    [InlineData("abcdef", "uvwxyz", 6)]
    public void A_swap_a_slip_and_a_letter_too_few_or_many_count_one(string left, string right, int expected)
    {
        Assert.Equal(expected, EditDistance.Between(left, right, 9));
        Assert.Equal(expected, EditDistance.Between(right, left, 9));
    }

    [Fact]
    public void The_count_stops_at_the_limit() => Assert.Equal(3, EditDistance.Between("abcdef", "uvwxyz", 3));

    [Theory]
    [InlineData("gven", "given")]
    [InlineData("patient", "Patient")]
    [InlineData("xyzzy", null)]
    [InlineData("ab", null)]
    [InlineData("", null)]
    public void The_nearest_name_is_near(string name, string? expected) =>
        Assert.Equal(expected, EditDistance.Nearest(name, ["family", "given", "Patient", "period"]));
}
