using CsCheck;
using FhirPath.Language.Analysis;
using FhirPath.Language.Features;
using FhirPath.Language.Syntax;
using FhirPath.Language.Tests.Corpus;
using FhirPath.Language.Tests.Fuzz;
using FhirPath.Language.Text;

namespace FhirPath.Language.Tests.Features.Actions;

/// <summary>What holds for every action at every place.</summary>
public sealed class ActionLawTests
{
    private const int Iterations = 400;

    private static readonly CodeActionKind[] Refactorings =
        [CodeActionKind.Extract, CodeActionKind.Inline, CodeActionKind.Rewrite];

    private static readonly Gen<string> Generated = Gen.OneOf(
        Sampling.OneOf(Expressions.All),
        Gen.Int[0, int.MaxValue - 1].Select(seed => new ExpressionGenerator(new Random(seed)).Write()));

    [Fact]
    public void A_refactoring_of_what_was_generated_parses_and_keeps_its_type() =>
        Sampling.Each(Generated, Iterations, text => Holds(text, "Patient"));

    [Theory]
    [InlineData("spec-expressions-r4.jsonl")]
    [InlineData("conformance-r4.jsonl")]
    public void A_refactoring_of_what_was_published_parses_and_keeps_its_type(string corpus)
    {
        var count = 0;
        foreach (var row in CorpusRow.Read(SharedFolder.FileOrSkip("corpora", corpus)))
        {
            count += Holds(row.Expression, row.Context);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{count} refactorings");
        Assert.True(count > 1000);
    }

    [Fact]
    public void Every_action_at_every_place_of_a_broken_text_lies_within_it() => Sampling.Each(
        from text in Generated
        from start in Gen.Int[0, 1000]
        from piece in Sampling.OneOf("", "(", "'", "\n", ";", ")", ".", "// @var x\n")
        select text.Insert(Math.Min(start, text.Length), piece),
        Iterations / 4,
        text =>
        {
            var snapshot = Snapshot.Create(text, new AnalysisOptions("R4", "Patient", []));
            for (var offset = 0; offset <= text.Length; offset += 3)
            {
                foreach (var action in CodeActions.At(snapshot, new TextSpan(offset, 0), CodeActions.AtPlace))
                {
                    Edits.Apply(text, action.Edits());
                }
            }

            var kinds = Enum.GetValues<CodeActionKind>().Except(CodeActions.AtPlace);
            foreach (var action in CodeActions.At(snapshot, default, [.. kinds]))
            {
                Assert.NotEmpty(action.Edits());
                Edits.Apply(text, action.Edits());
            }
        });

    // At every token; the number of refactorings that were offered.
    private static int Holds(string text, string? context)
    {
        var options = new AnalysisOptions("R4", context, []);
        var snapshot = Snapshot.Create(text, options);
        if (snapshot.Document.Expressions is not [var only] || !SyntaxTree.Parse(text).Diagnostics.IsEmpty)
        {
            return 0;
        }

        var count = 0;
        var before = snapshot.ExpressionAt(only.Start)!;
        foreach (var token in before.Tree.Tokens())
        {
            var place = new TextSpan(only.Start + token.Span.Start, 0);
            foreach (var action in CodeActions.At(snapshot, place, [.. Refactorings]).Where(action => action.DisabledReason is null))
            {
                count++;
                var after = Edits.Apply(text, action.Edits());
                var result = Snapshot.Create(after, options);
                var expression = result.ExpressionAt(result.Document.Expressions[0].Start)!;
                var what = $"{action.Title}\n{text}\n{after}";
                Assert.True(result.Document.Expressions.Length == 1 && expression.Tree.Diagnostics.IsEmpty, what);
                var isKept = TypeOf(before) == TypeOf(expression) || action.Kind != CodeActionKind.Rewrite;
                Assert.True(isKept, $"{what}\n{before.ResultType}\n{expression.ResultType}");
                var errors = Errors(before);
                Assert.True(errors >= Errors(expression) || errors > 0, $"{what}\nhas new errors.");
            }
        }

        return count;
    }

    // The order of several possible types says nothing.
    private static (string Types, bool? IsCollection) TypeOf(ExpressionAnalysis expression) =>
        (string.Join('|', (expression.ResultType?.Name ?? "").Split('|').Order(StringComparer.Ordinal)),
            expression.ResultType?.IsCollection);

    private static int Errors(ExpressionAnalysis expression) =>
        expression.Diagnostics.Count(found => found.Severity == FhirPath.Language.Diagnostics.Severity.Error);
}
