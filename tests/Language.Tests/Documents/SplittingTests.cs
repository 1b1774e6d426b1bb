using FhirPath.Language.Documents;

namespace FhirPath.Language.Tests.Documents;

public sealed class SplittingTests
{
    [Theory]
    [InlineData("a\nb", "a", "b")]
    [InlineData("a;b ; c", "a", "b", "c")]
    [InlineData(";;a;\n;", "a")]
    [InlineData("", new string[0])]
    [InlineData("// only a comment\n/* and ; another */", new string[0])]
    [InlineData("a // x; y\nb", "a", "b")]
    [InlineData("a /* \n */ .b", "a /* \n */ .b")]
    [InlineData("'a;b';`c;d`", "'a;b'", "`c;d`")]
    [InlineData("a\r\nb\rc", "a", "b", "c")]
    public void Line_ends_and_semicolons_end_an_expression(string text, params string[] expected) =>
        Assert.Equal(expected, Split(text));

    [Theory]
    [InlineData("name.where(\n  use = 'official'\n)")]
    [InlineData("name\n  .given\n  .first()")]
    [InlineData("a and\nb or\n\n  c")]
    [InlineData("a\nand b\n| c\n= d")]
    [InlineData("name\n[0]")]
    [InlineData("a.\nb")]
    [InlineData("iif(\na,\nb,\nc\n)")]
    [InlineData("a\nis Patient")]
    [InlineData("a\ncontains 'x'")]
    [InlineData("(a\n// note\n  and b)")]
    [InlineData("name.sort(given\n  desc,\nfamily\nasc)")]
    [InlineData("(4\ndays)")]
    [InlineData("a.contains\n.b")]
    public void An_expression_goes_on_where_it_must(string text) => Assert.Equal([text], Split(text));

    [Theory]
    [InlineData("a\n-1", "a", "-1")]
    [InlineData("a\n(b)", "a", "(b)")]
    [InlineData("a\n{}", "a", "{}")]
    [InlineData("a\ncontains.code", "a", "contains.code")]
    [InlineData("a\nis(Patient)", "a", "is(Patient)")]
    [InlineData("a.is\nb", "a.is", "b")]
    public void A_line_that_can_start_an_expression_does(string text, params string[] expected) =>
        Assert.Equal(expected, Split(text));

    [Theory]
    [InlineData("name.where(use = 'a'\ntelecom.value", "name.where(use = 'a'", "telecom.value")]
    [InlineData("name.where(\n\ntelecom.value", "name.where(", "telecom.value")]
    [InlineData("a and\n\nb", "a and", "b")]
    [InlineData("a and\n// @resource Patient\nb", "a and", "b")]
    [InlineData("f(a;\nb", "f(a", "b")]
    [InlineData("'open\nb", "'open", "b")]
    [InlineData("f('open\nb", "f('open", "b")]
    [InlineData("#\nb", "#", "b")]
    [InlineData("a)\nb", "a)", "b")]
    public void A_slip_costs_one_expression(string text, params string[] expected) =>
        Assert.Equal(expected, Split(text));

    [Fact]
    public void An_open_bracket_holds_lines_that_are_indented()
    {
        const string text = "name.where(\n  use = 'a'\n  given.exists()\n)";

        Assert.Equal([text], Split(text));
    }

    private static string[] Split(string text) =>
        [.. FhirPathDocument.Parse(text).Expressions.Select(span => text.Substring(span.Start, span.Length))];
}
