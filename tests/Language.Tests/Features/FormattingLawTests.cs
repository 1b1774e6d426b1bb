using System.Diagnostics;
using CsCheck;
using FhirPath.Language.Analysis;
using FhirPath.Language.Documents;
using FhirPath.Language.Features;
using FhirPath.Language.Formatting;
using FhirPath.Language.Syntax;
using FhirPath.Language.Tests.Corpus;
using FhirPath.Language.Tests.Fuzz;
using FhirPath.Language.Text;

namespace FhirPath.Language.Tests.Features;

/// <summary>What holds for the layout of every text, however broken.</summary>
public sealed class FormattingLawTests
{
    private const int Iterations = 2000;

    private static readonly AnalysisOptions Patient = new("R4", "Patient", []);

    private static readonly Gen<string> Separators = Sampling.OneOf(
        "\n", "\r\n", "\r", ";", " ; ", "\n\n\n", "\n  \t\n   ", " // note  \n", "\n/* b\n  c */ ", "\n//@resource  Patient\n", "");

    private static readonly Gen<string> Documents =
        from lines in Gen.Select(Gen.OneOf(Sampling.OneOf(Expressions.All), Generated), Separators)
            .Select(pair => pair.Item1 + pair.Item2).Array[1, 5]
        let text = string.Concat(lines)
        from start in Gen.Int[0, text.Length]
        from length in Gen.Int[0, 3]
        from piece in Sampling.OneOf("", "", "", "(", ")", "'", " ", "\n", "\n\n", "  .", " and ", "/*", "//", "\t", ";", "-", "{")
        select text.Remove(start, Math.Min(length, text.Length - start)).Insert(start, piece);

    private static readonly Gen<FormattingOptions> Options =
        from tabSize in Gen.Int[1, 8]
        from insertSpaces in Gen.Bool
        from final in Gen.Bool
        from trim in Gen.Bool
        from width in Gen.Int[0, 3].Select(index => new[] { 0, 12, 40, 120 }[index])
        select new FormattingOptions
        {
            TabSize = tabSize, InsertSpaces = insertSpaces, InsertFinalNewline = final, TrimFinalNewlines = trim,
            TrimTrailingWhitespace = trim || final, MaximumLineLength = width,
        };

    private static Gen<string> Generated =>
        Gen.Int[0, int.MaxValue - 1].Select(seed => new ExpressionGenerator(new Random(seed)).Write());

    [Fact]
    public void A_text_that_is_laid_out_stays_as_it_is() => Sampling.Each(
        Gen.Select(Documents, Options), Iterations, sample =>
        {
            var once = Format(sample.Item1, sample.Item2);
            Assert.Equal(once, Format(once, sample.Item2));
        });

    [Fact]
    public void Every_expression_keeps_its_tokens_and_comments_and_no_other_joins_it() => Sampling.Each(
        Gen.Select(Documents, Options), Iterations, sample =>
            AssertKept(sample.Item1, Format(sample.Item1, sample.Item2)));

    [Fact]
    public void What_is_found_stays_what_it_is() => Sampling.Each(
        Gen.Select(Documents, Options), Iterations / 4, sample =>
        {
            var after = Format(sample.Item1, sample.Item2);
            Assert.True(
                Codes(sample.Item1).SequenceEqual(Codes(after)), $"Before:\n{sample.Item1}\n\nAfter:\n{after}");
        });

    [Fact]
    public void A_range_changes_nothing_that_the_whole_would_not()  => Sampling.Each(
        Gen.Select(Documents, Gen.Int[0, 200], Gen.Int[0, 100]), Iterations, sample =>
        {
            var (text, start, length) = sample;
            start = Math.Min(start, text.Length);
            var range = new TextSpan(start, Math.Min(length, text.Length - start));
            var after = Edits.Apply(
                text, DocumentFormatting.Format(Snapshot.Create(text, Patient), FormattingOptions.Default, [range]));
            AssertKept(text, after);
        });

    [Theory]
    [InlineData("spec-expressions-r4.jsonl")]
    [InlineData("conformance-r4.jsonl")]
    public void Every_published_expression_keeps_its_tokens(string corpus)
    {
        foreach (var row in CorpusRow.Read(SharedFolder.FileOrSkip("corpora", corpus)))
        {
            var once = Format(row.Expression, FormattingOptions.Default);
            AssertKept(row.Expression, once);
            Assert.Equal(once, Format(once, FormattingOptions.Default));
        }
    }

    [Fact]
    public void A_long_file_and_a_long_line_take_a_moment()
    {
        var file = string.Concat(Enumerable.Repeat("Patient.name.where( use='official' and given.exists() ).given.first()\n", 5000));
        var line = string.Join(" and ", Enumerable.Repeat("name.where(use='official' and given.exists()).exists()", 20_000));
        var (ofFile, ofLine) = (Fastest(file), Fastest(line));
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"5000 lines: {ofFile.TotalMilliseconds:0} ms; a line of {line.Length} letters: {ofLine.TotalMilliseconds:0} ms");

        Assert.True(ofFile < TimeSpan.FromSeconds(2) && ofLine < TimeSpan.FromSeconds(5));
    }

    // Of a few: the first ones are compiled, and others may share the machine.
    private static TimeSpan Fastest(string text)
    {
        var snapshot = Snapshot.Create(text, Patient);
        return Enumerable.Range(0, 8).Min(_ =>
        {
            var clock = Stopwatch.StartNew();
            DocumentFormatting.Format(snapshot, FormattingOptions.Default);
            return clock.Elapsed;
        });
    }

    private static string Format(string text, FormattingOptions options) =>
        Edits.Apply(text, DocumentFormatting.Format(Snapshot.Create(text, Patient), options));

    private static void AssertKept(string before, string after) => Assert.True(
        Pieces(before).SequenceEqual(Pieces(after)), $"Before:\n{before}\n\nAfter:\n{after}");

    // Each expression's tokens, and the comments of the text; the blanks within a directive may change.
    private static IEnumerable<string> Pieces(string text)
    {
        var document = FhirPathDocument.Parse(text);
        foreach (var expression in document.Expressions)
        {
            var tree = SyntaxTree.Parse(text.Substring(expression.Start, expression.Length));
            yield return string.Join(
                '\u2402', tree.Tokens().Where(token => !token.IsMissing).Select(token => tree.TextOf(token).ToString()));
        }

        foreach (var directive in document.Directives)
        {
            yield return $"{directive.Kind} {directive.Value}";
        }

        var start = 0;
        foreach (var end in document.Expressions.Select(expression => expression.Start).Append(text.Length))
        {
            foreach (var comment in Comments(text, TextSpan.FromBounds(start, end)))
            {
                yield return comment;
            }

            start = end;
        }
    }

    private static List<string> Comments(string text, TextSpan span)
    {
        var lexer = new Lexer(text, span, diagnostics: null);
        var comments = new List<string>();
        while (lexer.TryNextTrivia(out var trivia))
        {
            if (trivia.Kind is SyntaxKind.LineComment or SyntaxKind.BlockComment)
            {
                var comment = text.Substring(trivia.Span.Start, trivia.Span.Length);
                comments.Add(trivia.Kind == SyntaxKind.BlockComment ? comment
                    : comment.Contains('@', StringComparison.Ordinal) ? "" : comment.TrimEnd());
            }
        }

        return comments;
    }

    private static IEnumerable<string> Codes(string text) =>
        Snapshot.Create(text, Patient).Diagnostics.Select(diagnostic => diagnostic.Code);
}
