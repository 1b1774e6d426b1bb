using CsCheck;
using FhirPath.Language.Analysis;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Tests.Corpus;

namespace FhirPath.Language.Tests.Analysis;

public sealed class AnalysisLawTests
{
    private const int Iterations = 1500;
    private const int Threads = 4;

    private static readonly AnalysisOptions Patient = new("R4", "Patient", []);

    private static readonly Gen<string> Documents =
        from lines in Sampling.OneOf(Expressions.All).Array[1, 4]
        let text = string.Join('\n', lines)
        from start in Gen.Int[0, text.Length]
        from length in Gen.Int[0, 5]
        from piece in Sampling.OneOf("", "(", ")", "'", ";", ".", " and ", "\n\n", "/*", "// @resource X\n", "`", "{")
        select text.Remove(start, Math.Min(length, text.Length - start)).Insert(start, piece);

    [Fact]
    public void A_finding_lies_within_its_document() => Sampling.Each(
        Documents, Iterations, text => Assert.All(Snapshot.Create(text, Patient).Diagnostics, diagnostic =>
        {
            Assert.InRange(diagnostic.Span.Start, 0, text.Length);
            Assert.InRange(diagnostic.Span.End, diagnostic.Span.Start, text.Length);
            Assert.All(diagnostic.Fixes.SelectMany(fix => fix.Edits), edit => Assert.InRange(edit.Span.End, 0, text.Length));
        }));

    [Fact]
    public void Only_blanks_comments_and_semicolons_stand_between_expressions() => Sampling.Each(
        Documents, Iterations, text =>
        {
            var from = 0;
            foreach (var expression in Snapshot.Create(text, Patient).Document.Expressions)
            {
                Assert.True(expression.Start >= from && !expression.IsEmpty);
                AssertOnlyTrivia(text[from..expression.Start]);
                from = expression.End;
            }

            AssertOnlyTrivia(text[from..]);
        });

    [Fact]
    public void A_cursor_is_answered_anywhere() => Sampling.Each(
        Documents, Iterations / 20, text =>
        {
            var snapshot = Snapshot.Create(text, Patient);
            for (var offset = 0; offset <= text.Length; offset++)
            {
                var location = snapshot.At(offset);
                Assert.True(location is null || location.ToDocument(location.ReplaceSpan).Touches(offset));
            }
        });

    [Fact]
    public void Many_threads_get_the_answer_of_one()
    {
        foreach (var text in Expressions.All)
        {
            var expected = Render(Snapshot.Create(text, Patient));
            var shared = Snapshot.Create(text, Patient);
            var answers = new string[Threads];
            Parallel.For(0, Threads, index => answers[index] = Render(index % 2 == 0 ? shared : Snapshot.Create(text, Patient)));
            Assert.All(answers, answer => Assert.Equal(expected, answer));
        }
    }

    private static string Render(Snapshot snapshot) => string.Join('\n', snapshot.Diagnostics.Select(Describe))
        + string.Join('\n', snapshot.Expressions.Select(expression => expression.ResultType))
        + snapshot.DumpSyntax();

    private static string Describe(Diagnostic diagnostic) =>
        $"{diagnostic.Code} {diagnostic.Span} {diagnostic.Message} {string.Join(',', diagnostic.Fixes.Select(fix => fix.Title))}";

    private static void AssertOnlyTrivia(string gap)
    {
        var rest = Snapshot.Create(gap.Replace(';', ' '), Patient).Document.Expressions;
        Assert.True(rest.IsEmpty, $"There is text between expressions:\n{gap}");
    }
}
