using FhirPath.Language.Diagnostics;
using FhirPath.Language.Syntax;
using FhirPath.Language.Text;

namespace FhirPath.Language.Tests.Syntax;

/// <summary>What authors bring along from other languages, keyboards and programs is told apart, with the repair.</summary>
public sealed class MistakesTests
{
    [Fact]
    public void Double_quotes_are_no_quotes() => Check.Diagnostics("""
        telecom.where(system = "phone").value
                               ^^^^^^^ FP1017 Double quotes are no part of FHIRPath: write '…' around a string, `…` around a name.
        name."given"
             ^^^^^^^ FP1017 Double quotes are no part of FHIRPath: write '…' around a string, `…` around a name.
        %"vs-a"
        """);

    [Fact]
    public void Operators_of_other_languages_are_none() => Check.Diagnostics("""
        a == 1 && b <> 2 || c % 3 ≥ 1
          ^^ FP1018 '==' is no operator of FHIRPath. Did you mean '='?
               ^^ FP1018 '&&' is no operator of FHIRPath. Did you mean 'and'?
                    ^^ FP1018 '<>' is no operator of FHIRPath. Did you mean '!='?
                         ^^ FP1018 '||' is no operator of FHIRPath. Did you mean 'or'?
                              ^ FP1010 Operator expected instead of '%'. Did you mean 'mod'?
                                  ^ FP1018 '≥' is no operator of FHIRPath. Did you mean '>='?
        """);

    [Fact]
    public void Letters_of_word_processors_only_look_right() => Check.Diagnostics("""
        use = ‘official’ or use = “old” or use = 'usual’ and a – b
              ^^^^^^^^^^ FP1019 '‘' (U+2018) only looks like the quote '.
                                  ^^^^^ FP1019 '“' (U+201C) only looks like the quote '.
                                                       ^ FP1019 '’' (U+2019) only looks like '.
                                                               ^ FP1019 '–' (U+2013) only looks like -.
        """);

    [Fact]
    public void Blanks_that_are_none_are_found()
    {
        var finding = Assert.Single(SyntaxTree.Parse("a\u00A0= 1").Diagnostics);
        Assert.Equal("FP1019 The letter U+00A0 only looks like a blank.", $"{finding.Code} {finding.Message}");

        finding = Assert.Single(SyntaxTree.Parse("a.\u200Bb").Diagnostics);
        Assert.Equal("FP1019 The letter U+200B only looks like nothing.", $"{finding.Code} {finding.Message}");
    }

    [Fact]
    public void Not_stands_behind() => Check.Diagnostics("""
        not a.exists() and !b
        ^^^ FP1020 'not' is no operator: write .not() behind what is negated.
                           ^ FP1020 '!' is no operator: write .not() behind what is negated.
        not.exists() and a.not()
        """);

    [Fact]
    public void There_is_no_null() => Check.Diagnostics("""
        a = null or b.c != null or iif(d, null, 1)
            ^^^^ FP1021 There is no null: ask with .exists() or .empty(), write {} for the empty collection.
                           ^^^^ FP1021 There is no null: ask with .exists() or .empty(), write {} for the empty collection.
                                          ^^^^ FP1021 There is no null: ask with .exists() or .empty(), write {} for the empty collection.
        a.null
        """);

    [Fact]
    public void Numbers_have_one_form() => Check.Diagnostics("""
        1. + .5 - 1e3 * 1.5E-3 / 5l
        ^^ FP1022 '1.' is no number: it ends with a digit.
             ^^ FP1022 '.5' is no number: it begins with a digit.
                  ^^^ FP1022 '1e3' is no number: there are no exponents.
                        ^^^^^^ FP1022 '1.5E-3' is no number: there are no exponents.
                                 ^^ FP1022 '5l' is no number: a Long ends in a capital L.
        007 + 1.0 - 5L
        """);

    [Fact]
    public void Numbers_have_a_range() => Check.Diagnostics("""
        2147483647 | -2147483648 | 2147483648 | 2147483648 'mg' | 9223372036854775807L
                                   ^^^^^^^^^^ FP1023 2147483648 is more than Integer can hold.
        9223372036854775808L | 99999999999999999999
        ^^^^^^^^^^^^^^^^^^^^ FP1023 9223372036854775808L is more than Long can hold.
                               ^^^^^^^^^^^^^^^^^^^^ FP1023 99999999999999999999 is more than Integer can hold.
        0.123456789
        ^^^^^^^^^^^ FP1024 0.123456789 has more digits than a Decimal has to keep: 28, 8 of them behind the point.
        """);

    [Fact]
    public void A_unit_is_a_string_or_a_word_of_the_calendar() => Check.Diagnostics("""
        5 'mg' + 1 day - 2 days + 3 weeks
        5 mg + 1 dys
          ^^ FP1025 A unit is a string, or a word like 'days': 'mg' is neither.
                 ^^^ FP1025 A unit is a string, or a word like 'days': 'dys' is neither. Did you mean 'days'?
        """);

    [Theory]
    [InlineData("use = \"old\"", "use = 'old'")]
    [InlineData("name.\"given\"", "name.`given`")]
    [InlineData("a == b", "a = b")]
    [InlineData("a&&b", "a and b")]
    [InlineData("a || b", "a or b")]
    [InlineData("a <> b", "a != b")]
    [InlineData("use = ‘old’", "use = 'old'")]
    [InlineData("use = 'old’", "use = 'old'")]
    [InlineData("a\u00A0= 1", "a = 1")]
    [InlineData("a – b", "a - b")]
    [InlineData("a.\u200Bb", "a.b")]
    [InlineData("not a.exists()", "a.exists().not()")]
    [InlineData("!a", "a.not()")]
    [InlineData("a = null", "a.empty()")]
    [InlineData("a.b != null and c", "a.b.exists() and c")]
    [InlineData("iif(a, b, null)", "iif(a, b, {})")]
    [InlineData("1. + 1", "1 + 1")]
    [InlineData(".5 + 1", "0.5 + 1")]
    [InlineData("1e3", "1000")]
    [InlineData("1.5E-3", "0.0015")]
    [InlineData("12.5e1", "125")]
    [InlineData("5l", "5L")]
    [InlineData("2147483648", "2147483648L")]
    [InlineData("5 mg", "5 'mg'")]
    [InlineData("1 dys", "1 days")]
    [InlineData("@2020-1-02", "@2020-01-02")]
    [InlineData("'a\\d'", "'a\\\\d'")]
    public void The_first_fix_is_what_was_meant(string text, string expected)
    {
        var fixes = Assert.Single(SyntaxTree.Parse(text).Diagnostics).Fixes;

        Assert.Equal(expected, Apply(text, fixes[0]));
        Assert.Empty(SyntaxTree.Parse(expected).Diagnostics);
    }

    private static string Apply(string text, DiagnosticFix fix) =>
        fix.Edits.OrderByDescending(edit => edit.Span.Start).Aggregate(text, Apply);

    private static string Apply(string text, TextEdit edit) =>
        text.Remove(edit.Span.Start, edit.Span.Length).Insert(edit.Span.Start, edit.NewText);
}
