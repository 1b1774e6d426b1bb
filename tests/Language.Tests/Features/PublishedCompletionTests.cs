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
    public void What_authors_wrote_next_is_offered_and_mostly_in_the_first_ten()
    {
        var ranks = Rows().SelectMany(Ranks).ToList();
        var offered = ranks.Count(rank => rank.Place >= 0);
        var first = ranks.Count(rank => rank.Place is >= 0 and < FirstPage);
        var missed = string.Join('\n', ranks.Where(rank => rank.Place < 0).Select(rank => rank.Text));
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{ranks.Count} places, {offered} offered, {first} in the first {FirstPage}. Not offered:\n{missed}");

        Assert.True(ranks.Count > 1000);
        Assert.True(offered >= 0.99 * ranks.Count, $"{offered} of {ranks.Count} are offered. Not offered:\n{missed}");
        Assert.True(first >= 0.85 * ranks.Count, $"{first} of {ranks.Count} are in the first {FirstPage}.");
    }

    private static IEnumerable<(string Context, string Expression)> Rows() =>
        File.ReadLines(SharedFolder.FileOrSkip("corpora", "spec-expressions-r4.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Where(row => !row.TryGetProperty("publishedDefect", out _))
            .Select(row => (row.GetProperty("context").GetString() ?? "", row.GetProperty("expression").GetString() ?? ""));

    private static IEnumerable<(string Text, int Place)> Ranks((string Context, string Expression) row)
    {
        var options = new AnalysisOptions("R4", row.Context, []);
        foreach (var token in SyntaxTree.Parse(row.Expression).Tokens().Where(token => token.Kind == SyntaxKind.Identifier))
        {
            var before = row.Expression[..token.Span.Start];
            var name = row.Expression[token.Span.Start..token.Span.End];
            var items = Completion.At(Snapshot.Create(before, options), before.Length).Items;
            var place = items.TakeWhile(item => item.Label != name).Count();
            yield return ($"[{row.Context}] {before}|{name}", place == items.Length ? -1 : place);
        }
    }
}
