using FhirPath.Language.Analysis.Rules;

namespace FhirPath.Language.Tests.Rules;

/// <summary>Strings, their parts and patterns.</summary>
public sealed class TextRuleTests
{
    [Fact]
    public void A_part_of_a_string_is_no_item() => Check.Diagnostics("""
        // @resource Patient
        id contains 'a' or 'a' in 'abc' or 'a' in gender
           ^^^^^^^^ FP3016 'contains' asks for an item of a collection, and 'id' is one string: for a part of it call contains().
                               ^^ FP3016 'in' asks for an item of a collection, and ''abc'' is one string: for a part of it call contains().
                                               ^^ FP3016 'in' asks for an item of a collection, and 'gender' is one string: for a part of it call contains().
        name.given contains 'a' or 'a' in name.given or 'a' in ('a' | 'b') or id.contains('a') or id in ('a')
        """);

    [Fact]
    public void The_function_asks_for_a_part() => Check.Fixes("""
        // @resource Patient
        id contains 'a' or 'a' in id
        """,
        "id.contains('a') or 'a' in id",
        "id contains 'a' or id.contains('a')");

    [Fact]
    public void A_pattern_can_be_read() => Check.Diagnostics("""
        // @resource Patient
        id.matches('[a-z') or id.replaceMatches('(a', 'b').exists() or id.matchesFull('*a')
                   ^^^^^^ FP2018 The regular expression is not valid: '[' is not closed.
                                                ^^^^ FP2018 The regular expression is not valid: '(' is not closed.
                                                                                      ^^^^ FP2018 The regular expression is not valid: there is nothing before '*' to repeat.
        id.matches('[a-z]+') or id.matches('(a', 'x') or id.matches(gender)
        """);

    [Theory]
    [InlineData("a)", "')' closes nothing")]
    [InlineData("((a)", "'(' is not closed")]
    [InlineData("a|+b", "there is nothing before '+' to repeat")]
    [InlineData("(?:a", "'(' is not closed")]
    [InlineData("[^a", "'[' is not closed")]
    [InlineData("a\\", "it ends in a backslash")]
    public void What_no_dialect_can_read(string pattern, string problem) =>
        Assert.Equal(problem, RegexScan.Problem(pattern));

    [Theory]
    [InlineData("")]
    [InlineData("^[A-Za-z0-9\\-\\.]{1,64}$")]
    [InlineData("a{2,}?b*?c++")]
    [InlineData("(?<year>[0-9]{4})(?:-(?i)x|y)?")]
    [InlineData("(?=a)(?!b)(?<=c)(?<!d)")]
    [InlineData("[]a]")]
    [InlineData("[[:alpha:]]")]
    [InlineData("\\Q(\\E")]
    [InlineData("(?#)()")]
    [InlineData("(?x)[ # (")]
    [InlineData("\\(\\[\\)")]
    [InlineData("a]}")]
    public void What_some_dialect_can_read_is_right(string pattern) => Assert.Null(RegexScan.Problem(pattern));
}
