using FhirPath.Language.Analysis;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Syntax;

namespace FhirPath.Language.Tests.Syntax;

/// <summary>No input drives the core to the end of the stack, or beyond linear time.</summary>
public sealed class DepthTests
{
    // Less than any supported platform gives a thread (512 KiB is the least), and more than debug builds need: how
    // much that is differs a little with what the run-time compiler has instrumented.
    private const int SmallStackBytes = 384 * 1024;
    private const int Many = 100_000;

    private static readonly AnalysisOptions Patient = new("R4", "Patient", []);

    public static TheoryData<string, string, string, string> Nestings => new()
    {
        { "parentheses", "(", "name", ")" },
        { "calls", "name.where(", "use", ")" },
        { "lambdas that repeat", "repeat(", "name", ")" },
        { "indexers", "name[", "0", "]" },
        { "signs", "-", "1", "" },
        { "rising strength", "a implies b or c and d in e = f < g | h + i * (", "j", ")" },
        { "instances", "Quantity { value: ", "1", " }" },
        { "closed by the wrong bracket", "(", "name", "]" },
        { "never closed", "iif(true, ", "name", "" },
    };

    public static TheoryData<string, string, int> Chains => new()
    {
        { "name", ".given", Many },
        { "name", ".first()", Many / 10 },
        { "name", "[0]", Many / 10 },
        { "name", "|name", Many },
        { "name", " is string", Many / 10 },
        { "a", " implies b or c and d in e = f < g | h + i * j", Many / 10 },
        { "name.sort(given", ", family desc", Many / 10 },
        { "name", " name", Many / 10 },
        { "name", "|", Many / 10 },
        { "name", ")", Many / 10 },
        { "name", "#", Many / 10 },
        { "name", "'\n", Many / 10 },
        { "name is a", ".b", Many / 10 },
        { "name", "{", Many / 10 },
        { "name is HumanName", " and name is HumanName", Many / 10 },
        { "name", " | defineVariable('a').select(%a)", Many / 10 },
        { "name.where(use is code)", ".where(use is code and text is string)", Many / 10 },
        { "name", ";", Many / 10 },
        { "name", "\u2018a\u2019", Many / 10 },
        { "name", " 'a\u2019 \\'b", Many / 10 },
        { "name", " = null", Many / 10 },
        { "5", " mg + 5", Many / 10 },
        { "name", " and not b", Many / 10 },
    };

    [Theory]
    [MemberData(nameof(Nestings))]
    public void Nesting_of_any_depth_fits_a_small_stack(string kind, string open, string inner, string close)
    {
        var text = Repeat(open, Many / 10) + inner + Repeat(close, Many / 10);

        var codes = OnSmallStack(() => Analyse(text));

        Assert.True(codes.Contains("FP1013"), kind);
        Assert.Single(codes, "FP1013");
    }

    [Theory]
    [MemberData(nameof(Nestings))]
    public void Nesting_as_deep_as_people_write_is_analysed(string kind, string open, string inner, string close)
    {
        const int deepest = 10;
        var text = Repeat(open, deepest) + inner + Repeat(close, deepest);

        Assert.False(Analyse(text).Contains("FP1013"), kind);
    }

    [Theory]
    [MemberData(nameof(Chains))]
    public void Chains_of_any_length_are_analysed_on_a_small_stack(string first, string link, int count)
    {
        var text = first + Repeat(link, count);

        Assert.DoesNotContain("FP1013", OnSmallStack(() => Analyse(text)));
    }

    [Fact]
    public void Nesting_just_below_the_limit_is_analysed_on_a_small_stack()
    {
        foreach (var row in Nestings)
        {
            var (_, open, inner, close) = row.Data;
            var depth = 1;
            while (!SyntaxTree.Parse(Repeat(open, depth) + inner + Repeat(close, depth)).Diagnostics.Any(IsTooDeep))
            {
                depth++;
            }

            var text = Repeat(open, depth - 1) + inner + Repeat(close, depth - 1);
            Assert.DoesNotContain("FP1013", OnSmallStack(() => Analyse(text)));
        }
    }

    private static bool IsTooDeep(Diagnostic diagnostic) => diagnostic.Code == "FP1013";

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    // Everything that walks a tree: checking, the table of all nodes, the dump, the cursor.
    private static List<string> Analyse(string text)
    {
        var snapshot = Snapshot.Create(text, Patient);
        Assert.NotEmpty(snapshot.DumpSyntax());
        Assert.NotNull(snapshot.At(text.Length / 2));
        Assert.NotNull(snapshot.Expressions.First().Bindings);
        ExpressionCheck.Check(text, Patient);
        return [.. snapshot.Diagnostics.Select(diagnostic => diagnostic.Code)];
    }

    private static T OnSmallStack<T>(Func<T> work)
    {
        T? result = default;
        Exception? failure = null;
        var thread = new Thread(() => failure = Record.Exception(() => { result = work(); }), SmallStackBytes);
        thread.Start();
        thread.Join();
        Assert.Null(failure);
        return result!;
    }
}
