using FhirPath.Language.Syntax;
using FhirPath.Language.Syntax.Nodes;

namespace FhirPath.Language.Tests.Syntax;

public sealed class PrecedenceTests
{
    // FHIRPath N1, section 6.9, strongest first. Written down again, so that the table is held to something.
    private static readonly string[][] Levels =
    [
        ["*", "/", "div", "mod"], ["+", "-", "&"], ["is", "as"], ["|"], ["<", "<=", ">", ">="],
        ["=", "~", "!=", "!~"], ["in", "contains"], ["and"], ["or", "xor"], ["implies"],
    ];

    public static TheoryData<string, string, bool> Pairs => [..
        from first in Enumerable.Range(0, Levels.Length)
        from second in Enumerable.Range(0, Levels.Length)
        from left in Levels[first]
        from right in Levels[second]
        select (left, right, first <= second)];

    [Fact]
    public void The_table_holds_just_the_operators_of_the_specification() => Assert.Equal(
        Levels.SelectMany(level => level).Order(StringComparer.Ordinal),
        SyntaxFacts.Rows.Where(row => row.Precedence > 0).Select(row => row.Spelling).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Of_two_operators_the_stronger_binds_first_and_equals_from_the_left(
        string left, string right, bool isLeftFirst)
    {
        // What follows is and as is a type, so there nothing but the left can bind first.
        var expected = isLeftFirst || left is "is" or "as" ? $"((a {left} b) {right} c)" : $"(a {left} (b {right} c))";

        Assert.Equal(expected, Group($"a {left} b {right} c"));
    }

    [Theory]
    [InlineData("-a.b", "(- (a.b))")]
    [InlineData("-a[0]", "(- (a[0]))")]
    [InlineData("-a * b", "((- a) * b)")]
    [InlineData("a * -b", "(a * (- b))")]
    [InlineData("a + - + b", "(a + (- (+ b)))")]
    [InlineData("-1.convertsToInteger()", "(- (1.convertsToInteger()))")]
    [InlineData("1 | 1 is Integer", "(1 | (1 is Integer))")]
    [InlineData("1 > 2 is Boolean", "(1 > (2 is Boolean))")]
    [InlineData("a.b.c[0].d", "((((a.b).c)[0]).d)")]
    [InlineData("a is FHIR.Patient and b", "((a is FHIR.Patient) and b)")]
    [InlineData("1 week.toString()", "(1 week.toString())")]
    [InlineData("a as B | c", "((a as B) | c)")]
    [InlineData("contains contains contains", "(contains contains contains)")]
    [InlineData("in in is is as", "(in in (is is as))")]
    public void Signs_paths_and_names_group_as_the_grammar_says(string text, string expected) =>
        Assert.Equal(expected, Group(text));

    private static string Group(string text)
    {
        var tree = SyntaxTree.Parse(text);
        Assert.Empty(tree.Diagnostics);
        return Group(tree, tree.Root);
    }

    private static string Group(SyntaxTree tree, SyntaxNode node) => node switch
    {
        BinaryExpression binary =>
            $"({Group(tree, binary.Left)} {Spell(tree, binary.OperatorToken)} {Group(tree, binary.Right)})",
        TypeExpression type => $"({Group(tree, type.Operand)} {Spell(tree, type.OperatorToken)} {type.Type.Name})",
        UnaryExpression unary => $"({Spell(tree, unary.OperatorToken)} {Group(tree, unary.Operand)})",
        PathExpression path => $"({Group(tree, path.Target)}.{Group(tree, path.Invocation)})",
        IndexerExpression indexer => $"({Group(tree, indexer.Target)}[{Group(tree, indexer.Index)}])",
        _ => tree.Text.Substring(node.Span.Start, node.Span.Length),
    };

    private static string Spell(SyntaxTree tree, SyntaxToken token) => tree.TextOf(token).ToString();
}
