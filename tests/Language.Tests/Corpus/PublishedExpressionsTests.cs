using FhirPath.Language.Analysis;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Syntax;

namespace FhirPath.Language.Tests.Corpus;

public sealed class PublishedExpressionsTests
{
    [Theory]
    [InlineData("spec-expressions-r4.jsonl")]
    [InlineData("conformance-r4.jsonl")]
    public void No_published_expression_has_a_false_error(string corpus)
    {
        var rows = CorpusRow.Read(SharedFolder.FileOrSkip("corpora", corpus)).ToList();
        var wrong = rows.Where(row => !row.IsInvalid).SelectMany(Errors).ToList();
        Assert.NotEmpty(rows);
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {rows.Count}:\n{string.Join('\n', wrong)}");
    }

    [Theory]
    [InlineData("spec-expressions-r4.jsonl")]
    [InlineData("conformance-r4.jsonl")]
    public void Every_published_expression_parses_and_nothing_else_does(string corpus) => Assert.All(
        CorpusRow.Read(SharedFolder.FileOrSkip("corpora", corpus)),
        row => Assert.Equal(row.IsInvalidSyntax, !SyntaxTree.Parse(row.Expression).Diagnostics.IsEmpty));

    private static IEnumerable<string> Errors(CorpusRow row) =>
        ExpressionCheck.Check(row.Expression, new AnalysisOptions("R4", row.Context, [])).Diagnostics
            .Where(diagnostic => diagnostic.Severity == Severity.Error)
            .Select(diagnostic => $"{row.Id} ({row.Context}): {diagnostic.Code} {diagnostic.Message} in {row.Expression}");
}
