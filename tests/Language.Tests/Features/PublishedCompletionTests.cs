using System.Collections.Immutable;
using System.Text.Json;
using FhirPath.Language.Analysis;
using FhirPath.Language.Features;
using FhirPath.Language.Syntax;

namespace FhirPath.Language.Tests.Features;

/// <summary>
/// At every name of the expressions that HL7 publishes with R4, the text before it is all there is: is the name that its
/// author wrote next among the completions, and how far up?
/// </summary>
public sealed class PublishedCompletionTests
{
    private const int FirstPage = 10;

    [Fact]
    public void What_authors_wrote_next_is_offered_and_mostly_in_the_first_ten() => Verify(
        Rows().SelectMany(row => Names(row, letters: 0)), least: 3000, offered: 0.99, first: 0.9);

    [Theory]
    [InlineData(1, 0.99)]
    [InlineData(2, 0.99)]
    public void With_some_letters_written_it_is_further_up(int letters, double first) => Verify(
        Rows().SelectMany(row => Names(row, letters)), least: 2000, offered: 0.99, first);

    [Fact]
    public void The_operator_that_authors_wrote_next_is_offered() => Verify(
        Rows().SelectMany(OperatorsOf), least: 500, offered: 1, first: 0.97);

    [Fact]
    public void The_code_that_authors_wrote_in_quotes_is_offered() => Verify(
        Rows().SelectMany(CodesOf), least: 80, offered: 0.95, first: 0.75);

    private static void Verify(IEnumerable<(string Text, int Place)> places, int least, double offered, double first)
    {
        var ranks = places.ToList();
        var isOffered = ranks.Count(rank => rank.Place >= 0);
        var isFirst = ranks.Count(rank => rank.Place is >= 0 and < FirstPage);
        var missed = string.Join('\n', ranks.Where(rank => rank.Place < 0).Select(rank => rank.Text));
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{ranks.Count} places, {isOffered} offered, {isFirst} in the first {FirstPage} "
            + $"({(double)isFirst / ranks.Count:P1}). Not offered:\n{missed}");

        Assert.True(ranks.Count >= least, $"There are only {ranks.Count} places.");
        Assert.True(isOffered >= offered * ranks.Count, $"{isOffered} of {ranks.Count} are offered. Not offered:\n{missed}");
        Assert.True(isFirst >= first * ranks.Count, $"{isFirst} of {ranks.Count} are in the first {FirstPage}.");
    }

    private static IEnumerable<(string Context, string Expression)> Rows() =>
        File.ReadLines(SharedFolder.FileOrSkip("corpora", "spec-expressions-r4.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Where(row => !row.TryGetProperty("publishedDefect", out _))
            .Select(row => (row.GetProperty("context").GetString() ?? "", row.GetProperty("expression").GetString() ?? ""));

    // Names that are no longer than what is written of them already need no completion.
    private static IEnumerable<(string Text, int Place)> Names((string Context, string Expression) row, int letters) =>
        Tokens(row.Expression, SyntaxKind.Identifier)
            .Where(token => token.Span.Length > letters + (letters > 0 ? 1 : 0))
            .Select(token => Rank(row, token.Span.Start + letters, TextOf(row, token)));

    private static IEnumerable<(string Text, int Place)> OperatorsOf((string Context, string Expression) row) =>
        SyntaxTree.Parse(row.Expression).Tokens()
            .Where(token => SyntaxFacts.BinaryPrecedence(token.Kind) > 0
                && token.Span.Start > 0 && row.Expression[token.Span.Start - 1] == ' ')
            .Select(token => Rank(row, token.Span.Start, TextOf(row, token)));

    // Where no value set is known nothing is offered, and nothing is asked.
    private static IEnumerable<(string Text, int Place)> CodesOf((string Context, string Expression) row) =>
        Tokens(row.Expression, SyntaxKind.String)
            .Where(token => Complete(row, token.Span.Start + 1).Any(item => !item.Label.Contains(':')))
            .Select(token => Rank(row, token.Span.Start + 1, TextOf(row, token)[1..^1]));

    private static IEnumerable<SyntaxToken> Tokens(string expression, SyntaxKind kind) =>
        SyntaxTree.Parse(expression).Tokens().Where(token => token.Kind == kind);

    private static string TextOf((string Context, string Expression) row, SyntaxToken token) =>
        row.Expression[token.Span.Start..token.Span.End];

    private static ImmutableArray<CompletionItem> Complete((string Context, string Expression) row, int cut) =>
        Completion.At(
            Snapshot.Create(row.Expression[..cut], new AnalysisOptions("R4", row.Context, [])), cut, CompletionRequest.All)
            .Items;

    private static (string Text, int Place) Rank((string Context, string Expression) row, int cut, string name)
    {
        var items = Complete(row, cut);
        var place = items.TakeWhile(item => item.Label != name).Count();
        return ($"[{row.Context}] {row.Expression[..cut]}|{name}", place == items.Length ? -1 : place);
    }
}
