using System.Collections.Immutable;
using CsCheck;
using FhirPath.Language.Analysis;
using FhirPath.Language.Binding;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Tests.Corpus;
using FhirPath.Language.Tests.Fuzz;

namespace FhirPath.Language.Tests.Analysis;

/// <summary>
/// Checking a large expression takes over what it can from the version before, and says what checking it anew says.
/// </summary>
public sealed class LargeExpressionTests
{
    private const int Expressions = 120;
    private const int Versions = 12;
    private const int Length = 300_000;

    private static readonly BindingContext Patient = ContextOf("Patient");
    private static readonly BindingContext[] Contexts = [Patient, Patient, ContextOf("Observation"), ContextOf(null)];

    public static TheoryData<string, string, string> Shapes => new()
    {
        { "", "(contact.where(relationship.coding.code = 'N').name.family).exists() or ", "active" },
        { "", "birthDate > @2000-01-01 and active or\n", "active" },
        { "name", ".where(use = 'official')", "" },
        { "", "name.given | ", "name.family" },
        { "name.where(", "given = 'x' and ", "true).exists()" },
        { "name.where(", "use = 'official' and ", "true).exists()" },
        { "name.select(", "given.first(), ", "true)" },
        { "Quantity { ", "value: 1 + 1, ", "unit: '1' }" },
    };

    [Fact]
    public void A_version_has_the_findings_of_a_new_expression() => Sampling.Each(Gen.Int, Expressions, CheckVersions);

    [Theory]
    [MemberData(nameof(Shapes))]
    public void An_edit_is_worth_what_it_touches(string head, string part, string tail)
    {
        var text = head + string.Concat(Enumerable.Repeat(part, Length / part.Length)) + tail;
        var large = new LargeExpression(Patient);
        large.Check(text);
        var whole = large.Effort;

        foreach (var place in new[] { Length / 10, Length / 2, Length - 100 })
        {
            foreach (var edited in new[] { text.Insert(text.IndexOf(' ', place), " "), text })
            {
                Assert.Equal(Anew(edited), large.Check(edited).Diagnostics, Compare);

                // What lies in one of twenty-five parts or the one before it, and what leads there.
                Assert.InRange(large.Effort.Parsed, 1, (whole.Parsed / 6) + 10);
                Assert.InRange(large.Effort.Bound, 1, (whole.Bound / 6) + 10);
            }
        }
    }

    [Fact]
    public void A_quote_typed_and_closed_again_leaves_the_rest_known()
    {
        var text = string.Concat(Enumerable.Repeat("name.given.exists() or\nactive.exists() or\n", Length / 42)) + "active";
        var at = text.IndexOf("given", Length / 2, StringComparison.Ordinal);
        var large = new LargeExpression(Patient);
        large.Check(text);
        var whole = large.Effort;

        Assert.NotEmpty(large.Check(text.Insert(at, "'")).Diagnostics);
        Assert.InRange(large.Effort.Parsed, 1, whole.Parsed / 6);

        Assert.Empty(large.Check(text).Diagnostics);
        Assert.InRange(large.Effort.Parsed, 1, whole.Parsed / 6);
        Assert.InRange(large.Effort.Bound, 1, whole.Bound / 6);
    }

    [Fact]
    public void A_large_expression_follows_another_in_its_document()
    {
        var text = string.Concat(Enumerable.Repeat("name.given.exists() or active.exists() or ", 1_000)) + "aktive";
        var before = new ExpressionAnalysis(text, 5, Patient);
        Assert.True(before.IsLarge);
        Assert.Equal(["FP2001"], before.Diagnostics.Select(diagnostic => diagnostic.Code));

        var after = ExpressionAnalysis.After(before, text.Replace("aktive", "active"), 7);

        Assert.Equal(7, after.Start);
        Assert.Same(before.Context, after.Context);
        Assert.Empty(after.Diagnostics);
        Assert.Equal("Boolean", after.ResultType?.Name.Split('.')[^1]);
        Assert.Equal(["FP2001"], before.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void What_becomes_small_is_checked_as_what_is_small()
    {
        var text = string.Concat(Enumerable.Repeat("name.given.exists() or active.exists() or ", 1_000)) + "(";
        var before = new ExpressionAnalysis(text, 0, Patient);
        Assert.NotEmpty(before.Diagnostics);

        var after = ExpressionAnalysis.After(before, "name.where(use = 'usual'.given", 0);

        Assert.False(after.IsLarge);
        Assert.Equal(
            new ExpressionAnalysis("name.where(use = 'usual'.given", 0, Patient).Diagnostics, after.Diagnostics, Compare);
    }

    [Fact]
    public void Threads_that_ask_for_different_versions_get_what_each_is_due()
    {
        var text = string.Concat(Enumerable.Repeat("name.given.exists() or active.exists() or ", 1_000));
        var first = new ExpressionAnalysis(text + "active", 0, Patient);
        ImmutableArray<ExpressionAnalysis> versions =
            [.. Enumerable.Range(0, 16).Select(index => ExpressionAnalysis.After(first, $"{text}x{index}", 0))];

        Parallel.ForEach(versions, version =>
            Assert.Contains($"'{version.Text[text.Length..]}'", Assert.Single(version.Diagnostics).Message));
    }

    private static void CheckVersions(int seed)
    {
        var random = new Random(seed);
        var writer = new VersionWriter(random);
        var context = Contexts[random.Next(Contexts.Length)];
        var large = new LargeExpression(context, shift: 3 + random.Next(6));
        var text = writer.Write();
        for (var version = 0; version < Versions; version++)
        {
            Assert.Equal(Anew(text, context), large.Check(text).Diagnostics, Compare);
            text = writer.Change(text);
        }
    }

    private static ImmutableArray<Diagnostic> Anew(string text, BindingContext? context = null) =>
        new ExpressionAnalysis(text, 0, context ?? Patient).All;

    private static bool Compare(Diagnostic one, Diagnostic other) =>
        one with { Fixes = [], Related = [] } == other with { Fixes = [], Related = [] }
        && one.Related.SequenceEqual(other.Related)
        && one.Fixes.Length == other.Fixes.Length
        && one.Fixes.Zip(other.Fixes).All(pair =>
            pair.First.Title == pair.Second.Title && pair.First.Edits.SequenceEqual(pair.Second.Edits));

    private static BindingContext ContextOf(string? context) =>
        AnalysisEnvironment.Of(new AnalysisOptions("R4", context, [])).Binding;
}
