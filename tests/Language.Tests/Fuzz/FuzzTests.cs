using System.Globalization;
using FhirPath.Language.Syntax;
using FhirPath.Language.Tests.Corpus;

namespace FhirPath.Language.Tests.Fuzz;

/// <summary>
/// No text makes the analysis throw, hang, answer differently or point beside the text. A few seconds in every run;
/// <c>FUZZ_MINUTES=10</c> runs longer, <c>FUZZ_SEED</c> elsewhere.
/// </summary>
public sealed class FuzzTests
{
    private const int UsualSeed = 20_260_101;
    private static readonly TimeSpan UsualTime = TimeSpan.FromSeconds(6);

    [Fact]
    public void Every_text_keeps_the_laws()
    {
        var minutes = Number("FUZZ_MINUTES");
        var seed = Number("FUZZ_SEED") ?? UsualSeed;
        var fuzzer = new Fuzzer(seed);

        // What the run time compiles on first use is not what a text costs.
        FuzzLaws.Check(Expressions.All[1], 0, out _);
        var failures = fuzzer.Run(minutes is { } length ? TimeSpan.FromMinutes(length) : UsualTime);

        var report = string.Create(
            CultureInfo.InvariantCulture,
            $"seed {seed}: {fuzzer.Cases} texts, {fuzzer.Coverage} things met, slowest {fuzzer.Slowest.TotalMilliseconds:F1} ms: {fuzzer.SlowestText}");
        TestContext.Current.TestOutputHelper?.WriteLine(report);
        Assert.True(failures.Length == 0, $"{report}\n{failures}");
    }

    [Fact]
    public void Every_right_text_with_a_token_dropped_doubled_or_swapped_keeps_the_laws()
    {
        foreach (var text in Expressions.All)
        {
            var spans = SyntaxTree.Parse(text).Tokens().Select(token => token.Span).Where(span => !span.IsEmpty).ToList();
            for (var index = 0; index < spans.Count; index++)
            {
                var (span, next) = (spans[index], spans[Math.Min(index + 1, spans.Count - 1)]);
                var token = text.Substring(span.Start, span.Length);
                FuzzLaws.Check(text.Remove(span.Start, span.Length), index, out _);
                FuzzLaws.Check(text.Insert(span.Start, token), index, out _);
                FuzzLaws.Check(
                    text[..span.Start] + text.Substring(next.Start, next.Length) + text[span.End..Math.Max(span.End, next.Start)]
                    + token + text[Math.Max(span.End, next.End)..], index, out _);
            }
        }
    }

    [Fact]
    public void Every_prefix_of_a_right_text_keeps_the_laws()
    {
        foreach (var text in Expressions.All)
        {
            for (var length = 0; length <= text.Length; length += 3)
            {
                FuzzLaws.Check(text[..length], length, out _);
            }
        }
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var value) ? value : null;
}
