using CsCheck;
using FhirPath.Language.Syntax;
using FhirPath.Language.Tests.Corpus;

namespace FhirPath.Language.Tests.Syntax;

public sealed class TreeLawTests
{
    private const int Iterations = 4000;

    private static readonly string[] Pieces =
    [
        .. SyntaxFacts.Rows.Select(row => row.Spelling).Where(spelling => spelling.Length > 0),
        "name", "where", "5", "5L", "1.5", "'text'", "'open", "`open", "\"d\"", "%x", "%", "@2020-01-01", "@", "@T10", "$x",
        " ", "\n", "// note\n", "/* note */", "/* open", "#", "é", "\\", "\uD800", "\0", "days",
    ];

    private static readonly Gen<string> Soup = Sampling.OneOf(Pieces).Array[0, 25].Select(string.Concat);

    private static readonly Gen<string> Mutants =
        from text in Sampling.OneOf(Expressions.All)
        from start in Gen.Int[0, text.Length]
        from length in Gen.Int[0, 4]
        from piece in Sampling.OneOf(Pieces)
        select string.Concat(text.AsSpan(0, start), piece, text.AsSpan(Math.Min(start + length, text.Length)));

    public static TheoryData<string> All => [.. Expressions.All];

    [Theory]
    [MemberData(nameof(All))]
    public void A_right_expression_has_no_finding_and_keeps_the_laws(string text)
    {
        Assert.Empty(SyntaxTree.Parse(text).Diagnostics);
        TreeLaws.Check(text);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_prefix_keeps_the_laws(string text)
    {
        for (var length = 0; length < text.Length; length++)
        {
            TreeLaws.Check(text[..length]);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_text_with_one_token_less_keeps_the_laws(string text)
    {
        foreach (var token in SyntaxTree.Parse(text).Tokens())
        {
            TreeLaws.Check(text.Remove(token.Span.Start, token.Span.Length));
        }
    }

    [Fact]
    public void Any_soup_of_tokens_keeps_the_laws() => Sampling.Each(Soup, Iterations, TreeLaws.Check);

    [Fact]
    public void Any_soup_of_letters_keeps_the_laws() =>
        Sampling.Each(Gen.String[0, 40], Iterations, TreeLaws.Check);

    [Fact]
    public void Any_change_to_an_expression_keeps_the_laws() =>
        Sampling.Each(Mutants, Iterations, TreeLaws.Check);
}
