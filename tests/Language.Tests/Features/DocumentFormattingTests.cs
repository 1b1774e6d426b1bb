using System.Collections.Immutable;
using FhirPath.Language.Analysis;
using FhirPath.Language.Features;
using FhirPath.Language.Formatting;
using FhirPath.Language.Text;

namespace FhirPath.Language.Tests.Features;

public sealed class DocumentFormattingTests
{
    [Theory]
    [InlineData("name . given", "name.given")]
    [InlineData("a|b", "a | b")]
    [InlineData("a  and\tb", "a and b")]
    [InlineData("a=1 or b!=2", "a = 1 or b != 2")]
    [InlineData("iif( a ,b,'c' )", "iif(a, b, 'c')")]
    [InlineData("name [ 0 ]", "name[0]")]
    [InlineData("name .where ( use='official' )", "name.where(use = 'official')")]
    [InlineData("( a )", "(a)")]
    [InlineData("{ }", "{}")]
    [InlineData("- 5", "-5")]
    [InlineData("a- -5", "a - -5")]
    [InlineData("3   days", "3 days")]
    [InlineData("4'mg'", "4 'mg'")]
    [InlineData("value  is  FHIR . Quantity", "value is FHIR.Quantity")]
    [InlineData("name.sort( family  desc,given )", "name.sort(family desc, given)")]
    [InlineData("Quantity{ value :5,unit:'x' }", "Quantity {value: 5, unit: 'x'}")]
    [InlineData("a in(b|c)", "a in (b | c)")]
    [InlineData("contains . contains ( 'x' )", "contains.contains('x')")]
    [InlineData("name/* why */.given", "name /* why */ .given")]
    [InlineData("f(/* none */)", "f(/* none */)")]
    [InlineData("name    // why  ", "name // why")]
    [InlineData("name;given", "name; given")]
    [InlineData("name ;  given ;", "name; given;")]
    [InlineData("  name", "name")]
    [InlineData("name\n\n\n\ngiven", "name\n\ngiven")]
    [InlineData("name  \n  // why\n\tgiven", "name\n// why\ngiven")]
    [InlineData("//@resource   Patient\nname", "// @resource Patient\nname")]
    [InlineData("//  @var x :  string\nname", "// @var x :  string\nname")]
    [InlineData("a and\n\n\n  b", "a and\n    b")]
    [InlineData("a\n\n\nand b", "a\n\n    and b")]
    [InlineData("a\r\nand b\r\n\r\n\r\nc", "a\r\n    and b\r\n\r\nc")]
    [InlineData("'two  blanks' | `a  b`", "'two  blanks' | `a  b`")]
    [InlineData("/* a\n   b */ name", "/* a\n   b */ name")]
    [InlineData("'😀'|'漢'", "'😀' | '漢'")]
    [InlineData("", "")]
    [InlineData(" \n ", " \n ")]
    public void Blanks_and_line_ends_have_their_place(string text, string expected) =>
        Assert.Equal(expected, Format(text));

    [Fact]
    public void Lines_are_indented_by_the_brackets_around_them() => Assert.Equal(
        """
        Patient.name.where(
            use = 'official'
            and given
                .exists()
        )
            .given // all of them
            .select(
                iif(
                    $this = 'x',
                    1,
                    2))
        """,
        Format(
            """
            Patient.name.where(
            use='official'
                       and given
            .exists()
              )
            .given   // all of them
            .select(
            iif(
            $this = 'x',
                1,
            2))
            """));

    [Fact]
    public void A_long_line_is_broken_at_the_weakest_operators_first() => Assert.Equal(
        """
        name.exists()
            and telecom.exists(system = 'phone')
            and (contact.exists()
                or address.exists())
            and active
        """,
        Format(
            "name.exists() and telecom.exists(system = 'phone') and (contact.exists() or address.exists()) and active",
            new FormattingOptions { MaximumLineLength = 40 }));

    [Fact]
    public void A_long_chain_is_broken_before_its_calls() => Assert.Equal(
        """
        Patient.name
            .where(use = 'official').given
            .select($this.upper())
        """,
        Format(
            "Patient.name.where(use = 'official').given.select($this.upper())",
            new FormattingOptions { MaximumLineLength = 40 }));

    [Fact]
    public void A_chain_of_one_call_is_broken_inside_of_its_brackets() => Assert.Equal(
        """
        Patient.name.where(use = 'official'
            and given.exists())
        """,
        Format("Patient.name.where(use = 'official' and given.exists())", new FormattingOptions { MaximumLineLength = 40 }));

    [Fact]
    public void Signs_and_words_that_may_be_names_stay_at_the_end_of_a_line() => Assert.Equal(
        """
        aaaaaaaaaaaaaaa + bbbbbbbbbbbbbbb in
            ccccccccccccccc
        """,
        Format("aaaaaaaaaaaaaaa + bbbbbbbbbbbbbbb in ccccccccccccccc", new FormattingOptions { MaximumLineLength = 36 }));

    [Theory]
    [InlineData("name . where(use='x'")]
    [InlineData("a  +")]
    [InlineData("'abc   ")]
    [InlineData("   a  b")]
    [InlineData("  a|b;  (c")]
    public void An_expression_with_errors_stays_as_it_is(string text) => Assert.Equal(text, Format(text));

    [Fact]
    public void What_is_around_a_broken_expression_is_laid_out() =>
        Assert.Equal("a | b\n\n  (c\n\nd | e\n", Format("a|b\n\n\n  (c  \n\n\nd|e\n"));

    [Theory]
    [InlineData("a", true, true, "a\n")]
    [InlineData("a\r\nb", true, false, "a\r\nb\r\n")]
    [InlineData("a\n\n\n", false, true, "a\n")]
    [InlineData("a\n\n\n", false, false, "a\n\n")]
    [InlineData("a", false, true, "a")]
    [InlineData("'a", true, true, "'a")]
    [InlineData("a /* b", true, true, "a /* b")]
    public void The_last_line_ends_as_the_editor_wants_it(string text, bool insert, bool trim, string expected) =>
        Assert.Equal(expected, Format(text, new FormattingOptions { InsertFinalNewline = insert, TrimFinalNewlines = trim }));

    [Fact]
    public void Blanks_at_the_end_of_lines_stay_where_the_editor_wants_them() => Assert.Equal(
        "a   \nb // c  \n", Format("a   \nb // c  \n", new FormattingOptions { TrimTrailingWhitespace = false }));

    [Theory]
    [InlineData(2, true, "f(\n  a)")]
    [InlineData(8, false, "f(\n\ta)")]
    public void A_level_is_as_wide_as_the_editor_wants_it(int tabSize, bool insertSpaces, string expected) => Assert.Equal(
        expected, Format("f(\n a)", new FormattingOptions { TabSize = tabSize, InsertSpaces = insertSpaces }));

    [Theory]
    [InlineData("a|b\n[|c|d|]\ne|f", "a|b\nc | d\ne|f")]
    [InlineData("a|[|b|]\nc|d", "a | b\nc|d")]
    [InlineData("a|b\n[||]c|d\n", "a|b\nc | d\n")]
    [InlineData("[|a|b\n|]c|d", "a | b\nc|d")]
    public void A_range_touches_only_its_own_expressions(string fixture, string expected)
    {
        var start = fixture.IndexOf("[|", StringComparison.Ordinal);
        var end = fixture.IndexOf("|]", start + 2, StringComparison.Ordinal) - 2;
        var text = fixture.Remove(end + 2, 2).Remove(start, 2);
        var snapshot = Snapshot.Create(text, AnalysisOptions.Default);
        ImmutableArray<TextSpan> ranges = [TextSpan.FromBounds(start, end)];

        Assert.Equal(expected, Apply(text, DocumentFormatting.Format(snapshot, FormattingOptions.Default, ranges)));
    }

    [Theory]
    [InlineData("a|b;$0", ';', "a | b;")]
    [InlineData("a|b\n$0", '\n', "a | b\n")]
    [InlineData("a|b\n    $0\nc|d", '\n', "a | b\n    \nc|d")]
    [InlineData("a|b.where( c=1 )$0.d|e", ')', "a|b.where(c = 1).d|e")]
    [InlineData("a|b.where( c=1 )$0.d|", ')', "a|b.where( c=1 ).d|")]
    [InlineData("$0a|b", ';', "a|b")]
    public void What_was_just_finished_is_laid_out(string fixture, char letter, string expected)
    {
        var cursor = CursorText.Parse(fixture);
        var snapshot = Snapshot.Create(cursor.Text, AnalysisOptions.Default);
        var edits = DocumentFormatting.FormatOnType(snapshot, FormattingOptions.Default, cursor.Offset, letter);

        Assert.Equal(expected, Apply(cursor.Text, edits));
    }

    [Fact]
    public void Edits_are_as_small_as_can_be()
    {
        var edits = DocumentFormatting.Format(
            Snapshot.Create("a |b\n\n\n\nc", AnalysisOptions.Default), FormattingOptions.Default);

        Assert.Equal([new TextEdit(new TextSpan(3, 0), " "), new TextEdit(new TextSpan(6, 2), "")], edits);
    }

    private static string Format(string text, FormattingOptions? options = null) => Apply(
        text, DocumentFormatting.Format(Snapshot.Create(text, AnalysisOptions.Default), options ?? FormattingOptions.Default));

    private static string Apply(string text, ImmutableArray<TextEdit> edits) => Edits.Apply(text, edits);
}
