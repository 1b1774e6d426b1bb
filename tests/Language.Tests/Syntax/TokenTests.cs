using FhirPath.Language.Syntax;

namespace FhirPath.Language.Tests.Syntax;

public sealed class TokenTests
{
    public static TheoryData<SyntaxKind, string> Spelled => [.. SyntaxFacts.Rows
        .Where(row => row.Spelling.Length > 0)
        .Select(row => (row.Kind, row.Spelling))];

    public static TheoryData<SyntaxKind, string> Unspelled => new()
    {
        { SyntaxKind.Identifier, "name" },
        { SyntaxKind.Identifier, "_a1" },
        { SyntaxKind.Identifier, "AND" },
        { SyntaxKind.Identifier, "days" },
        { SyntaxKind.DelimitedIdentifier, "`a b`" },
        { SyntaxKind.DelimitedIdentifier, @"`\``" },
        { SyntaxKind.ExternalConstant, "%resource" },
        { SyntaxKind.ExternalConstant, "%`vs-a`" },
        { SyntaxKind.ExternalConstant, "%'a b'" },
        { SyntaxKind.ExternalConstant, "%\"vs-a\"" },
        { SyntaxKind.String, "''" },
        { SyntaxKind.String, @"'a \' \\'" },
        { SyntaxKind.String, "'// no comment ; (no bracket'" },
        { SyntaxKind.Integer, "0" },
        { SyntaxKind.Long, "5L" },
        { SyntaxKind.Decimal, "0.50" },
        { SyntaxKind.Date, "@2020" },
        { SyntaxKind.Date, "@2020-02-29" },
        { SyntaxKind.DateTime, "@2020T" },
        { SyntaxKind.DateTime, "@2020-01T10" },
        { SyntaxKind.DateTime, "@2015-02-04T14:34:28.123+09:00" },
        { SyntaxKind.DateTime, "@2015-02-04T14:34Z" },
        { SyntaxKind.Time, "@T14:34:28.1" },
    };

    public static TheoryData<string> Separate => [.. Spelled.Concat(Unspelled).Select(row => row.Data.Item2).Distinct()];

    [Theory]
    [MemberData(nameof(Spelled))]
    [MemberData(nameof(Unspelled))]
    public void A_text_is_the_token_of_its_kind(SyntaxKind kind, string text) =>
        Assert.Equal([kind, SyntaxKind.EndOfFile], Kinds(text));

    [Theory]
    [MemberData(nameof(Separate))]
    public void Every_pair_of_tokens_is_told_apart_by_a_blank(string first)
    {
        foreach (var second in Separate.Select(row => row.Data))
        {
            Assert.Equal([Kinds(first)[0], Kinds(second)[0], SyntaxKind.EndOfFile], Kinds($"{first} {second}"));
        }
    }

    [Theory]
    [InlineData("1.5.toString()", new[] { SyntaxKind.Decimal, SyntaxKind.Dot, SyntaxKind.Identifier })]
    [InlineData("1.toString()", new[] { SyntaxKind.Integer, SyntaxKind.Dot, SyntaxKind.Identifier })]
    [InlineData("5Lx", new[] { SyntaxKind.Integer, SyntaxKind.Identifier })]
    [InlineData("@2020-01-01-1", new[] { SyntaxKind.Date, SyntaxKind.Minus, SyntaxKind.Integer })]
    [InlineData("@2014.lowBoundary", new[] { SyntaxKind.Date, SyntaxKind.Dot, SyntaxKind.Identifier })]
    [InlineData("@2014-01-01T08:05+08:00.a", new[] { SyntaxKind.DateTime, SyntaxKind.Dot, SyntaxKind.Identifier })]
    [InlineData("a<=b", new[] { SyntaxKind.Identifier, SyntaxKind.LessOrEqual, SyntaxKind.Identifier })]
    [InlineData("a!~b", new[] { SyntaxKind.Identifier, SyntaxKind.NotEquivalent, SyntaxKind.Identifier })]
    [InlineData("a/b", new[] { SyntaxKind.Identifier, SyntaxKind.Slash, SyntaxKind.Identifier })]
    [InlineData("größe", new[] { SyntaxKind.Identifier, SyntaxKind.Bad, SyntaxKind.Identifier })]
    [InlineData("a//b", new[] { SyntaxKind.Identifier })]
    [InlineData("a/*b*/c", new[] { SyntaxKind.Identifier, SyntaxKind.Identifier })]
    public void Tokens_end_where_the_grammar_says(string text, SyntaxKind[] kinds) =>
        Assert.Equal(kinds, Kinds(text).Take(kinds.Length));

    [Fact]
    public void Trivia_up_to_the_line_end_belong_to_the_token_before()
    {
        var tree = SyntaxTree.Parse("a // one\n // two\n . b");
        var tokens = tree.Tokens().ToList();

        Assert.Equal(
            [SyntaxKind.Whitespace, SyntaxKind.LineComment, SyntaxKind.EndOfLine],
            tree.TrailingTrivia(tokens[0]).Select(trivia => trivia.Kind));
        Assert.Equal(
            [SyntaxKind.Whitespace, SyntaxKind.LineComment, SyntaxKind.EndOfLine, SyntaxKind.Whitespace],
            tree.LeadingTrivia(tokens[1]).Select(trivia => trivia.Kind));
    }

    private static SyntaxKind[] Kinds(string text)
    {
        var lexer = new Lexer(text, new(0, text.Length), diagnostics: null);
        var kinds = new List<SyntaxKind>();
        do
        {
            kinds.Add(lexer.Next().Kind);
        }
        while (kinds[^1] != SyntaxKind.EndOfFile);

        return [.. kinds];
    }
}
