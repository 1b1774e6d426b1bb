using FhirPath.Language.Analysis;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Features;
using FhirPath.Language.Syntax;
using FhirPath.Language.Tests.Features.Navigation;
using FhirPath.Language.Tests.Syntax;
using FhirPath.Language.Text;

namespace FhirPath.Language.Tests.Fuzz;

/// <summary>What holds of every text, however broken; a law that is broken throws.</summary>
internal static class FuzzLaws
{
    /// <summary>The longest that one text may take to check.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(50);

    private const int Repeats = 30;
    private const int Cursors = 2;

    private static readonly AnalysisOptions[] Environments =
    [
        new("R4", "Patient", []), new("R4", null, []), new("R5", "Observation", []), new("R4B", "Bundle.entry", []),
    ];

    /// <summary>Checks all laws.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="seed">Decides environment and cursors.</param>
    /// <param name="took">How long checking took.</param>
    /// <returns>What the text met of the analyser: codes and kinds of nodes, as one number each.</returns>
    public static HashSet<int> Check(string text, int seed, out TimeSpan took)
    {
        var random = new Random(seed);
        var options = Environments[random.Next(Environments.Length)];
        TreeLaws.Check(text);

        var result = ExpressionCheck.Check(text, options);
        took = TimeOf(() => ExpressionCheck.Check(text, options));

        // The run time compiles in two steps: what is slow at first may be fast when it is called again.
        for (var repeat = 0; repeat < Repeats && took > Limit; repeat++)
        {
            var again = TimeOf(() => ExpressionCheck.Check(text, options));
            took = again < took ? again : took;
        }

        Assert.True(took <= Limit, $"It takes {took.TotalMilliseconds:F0} ms.");
        Assert.Equal(result.Diagnostics.Select(Describe), ExpressionCheck.Check(text, options).Diagnostics.Select(Describe));
        CheckFindings(text, result.Diagnostics);
        CheckFixes(text, result.Diagnostics);
        CheckDocument(text, options, random);
        return CoverageOf(text, result);
    }

    private static TimeSpan TimeOf(Action work)
    {
        var before = ThreadClock.Now;
        work();
        return ThreadClock.Now - before;
    }

    private static void CheckFindings(string text, IEnumerable<Diagnostic> diagnostics)
    {
        var last = 0;
        foreach (var diagnostic in diagnostics)
        {
            AssertWithin(text, diagnostic.Span, diagnostic);
            Assert.True(diagnostic.Span.Start >= last, $"{diagnostic} is out of order.");
            Assert.DoesNotContain("\n", diagnostic.Message, StringComparison.Ordinal);
            last = diagnostic.Span.Start;
        }
    }

    // A fix changes the text it was made for, and the result can be read again; one of a lonely bracket sets it right.
    private static void CheckFixes(string text, IReadOnlyList<Diagnostic> diagnostics)
    {
        var isLonely = diagnostics.Count(diagnostic => diagnostic.Code.StartsWith("FP1", StringComparison.Ordinal)) == 1;
        foreach (var diagnostic in diagnostics)
        {
            foreach (var fix in diagnostic.Fixes)
            {
                var repaired = Apply(text, fix, diagnostic);
                TreeLaws.Check(repaired);
                Assert.NotEqual(text, repaired);
                if (isLonely && IsOfBracketOrQuote(diagnostic))
                {
                    // A quote left open hides the brackets that it has swallowed: there only the quote counts.
                    Assert.True(
                        diagnostic.Code == "FP1001" ? !HasOpenQuote(repaired) : CountErrors(repaired) < CountErrors(text),
                        $"{fix.Title} mends nothing: {repaired}");
                }
            }
        }
    }

    private static void CheckDocument(string text, AnalysisOptions options, Random random)
    {
        var snapshot = Snapshot.Create(text, options);
        Assert.All(snapshot.Diagnostics, diagnostic => AssertWithin(text, diagnostic.Span, diagnostic));
        for (var cursor = 0; cursor < Cursors; cursor++)
        {
            var offset = random.Next(text.Length + 1);
            var list = Completion.At(snapshot, offset);
            Assert.True(list.Replace.Touches(offset), $"Completion replaces {list.Replace} at {offset}.");
            AssertWithin(text, list.Replace, "completion");
            if (Hover.At(snapshot, offset) is { } hover)
            {
                AssertWithin(text, hover.Span, "hover");
            }

            NavigationLaws.CheckOccurrences(snapshot, offset);
            NavigationLaws.CheckAnswers(snapshot, offset);

            if (SignatureHelp.At(snapshot, offset) is { } signature)
            {
                Assert.All(signature.Parameters, parameter => AssertWithin(signature.Label, parameter.Label, signature));
            }

            var part = new TextSpan(offset, random.Next(text.Length - offset + 1));
            Assert.All(
                InlayHints.In(snapshot, new InlayHintRequest(part, true, true, true)),
                hint => Assert.True(part.Touches(hint.Offset), $"{hint} is outside of {part}."));
            CheckColours(text, SemanticTokens.In(snapshot, part));
        }

        CheckColours(text, SemanticTokens.Of(snapshot));
    }

    private static void CheckColours(string text, IReadOnlyList<SemanticToken> tokens)
    {
        var end = 0;
        foreach (var token in tokens)
        {
            AssertWithin(text, token.Span, token);
            Assert.True(token.Span.Start >= end && !token.Span.IsEmpty, $"{token} begins before {end}, or is empty.");
            end = token.Span.End;
        }
    }

    private static string Apply(string text, DiagnosticFix fix, Diagnostic diagnostic)
    {
        var end = text.Length;
        foreach (var edit in fix.Edits.OrderByDescending(edit => edit.Span.Start))
        {
            AssertWithin(text, edit.Span, diagnostic);
            Assert.True(edit.Span.End <= end, $"The edits of {fix.Title} overlap.");
            text = text.Remove(edit.Span.Start, edit.Span.Length).Insert(edit.Span.Start, edit.NewText);
            end = edit.Span.Start;
        }

        return text;
    }

    private static bool IsOfBracketOrQuote(Diagnostic diagnostic) =>
        diagnostic.Code is "FP1001" or "FP1004" or "FP1015" or "FP1016";

    private static bool HasOpenQuote(string text) =>
        SyntaxTree.Parse(text).Diagnostics.Any(diagnostic => diagnostic.Code == "FP1001");

    private static int CountErrors(string text) => SyntaxTree.Parse(text).Diagnostics.Length;

    private static void AssertWithin(string text, TextSpan span, object what) => Assert.True(
        span.Start >= 0 && span.Length >= 0 && span.End <= text.Length, $"{span} of {what} is not within the text.");

    private static string Describe(Diagnostic diagnostic) =>
        $"{diagnostic.Code} {diagnostic.Span} {diagnostic.Message} {string.Join(',', diagnostic.Fixes.Select(fix => fix.Title))}";

    // Which findings meet which nodes, and how often: a text that brings a new pair is worth changing further.
    private static HashSet<int> CoverageOf(string text, ExpressionCheckResult result)
    {
        var kinds = new HashSet<int>();
        var pending = new Stack<FhirPath.Language.Syntax.Nodes.SyntaxNode>([SyntaxTree.Parse(text).Root]);
        while (pending.TryPop(out var node))
        {
            for (var slot = 0; slot < node.SlotCount; slot++)
            {
                var child = node.Slot(slot);
                kinds.Add(((int)node.Kind << 8) | (int)(child.Node?.Kind ?? child.Token.Kind));
                if (child.Node is { } inner)
                {
                    pending.Push(inner);
                }
            }
        }

        var codes = result.Diagnostics.Select(diagnostic => int.Parse(diagnostic.Code[2..])).Distinct().ToList();
        return
        [
            .. kinds, .. codes.Select(code => code << 16),
            .. codes.SelectMany(_ => codes, (one, other) => (one << 16) ^ (other << 3)),
            .. codes.SelectMany(_ => kinds, (code, kind) => (code << 16) ^ kind),
        ];
    }
}
