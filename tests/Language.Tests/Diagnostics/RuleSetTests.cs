using FhirPath.Language.Analysis;
using FhirPath.Language.Diagnostics;

namespace FhirPath.Language.Tests.Diagnostics;

/// <summary>What settings make of the table of findings.</summary>
public sealed class RuleSetTests
{
    private static readonly DiagnosticDescriptor Row = DiagnosticTable.UnknownElement;

    [Theory]
    [InlineData("FP2001", RuleLevel.Off, null)]
    [InlineData("fp2001", RuleLevel.Warning, Severity.Warning)]
    [InlineData("unknown-element", RuleLevel.Information, Severity.Information)]
    [InlineData("Unknown-Element", RuleLevel.Hint, Severity.Hint)]
    [InlineData("unknown-element", RuleLevel.On, Severity.Error)]
    [InlineData("FP2002", RuleLevel.Off, Severity.Error)]
    [InlineData("all", RuleLevel.Off, null)]
    [InlineData("ALL", RuleLevel.Hint, Severity.Hint)]
    public void A_rule_is_named_by_code_or_name_in_any_case(string rule, RuleLevel level, Severity? severity)
    {
        var rules = RuleSet.Of([new RuleSetting(rule, level)]);

        Assert.Equal(severity, rules.SeverityOf(Row));
        Assert.Equal(severity is not null, rules.IsOn(Row));
        Assert.Empty(rules.Unknown);
    }

    [Fact]
    public void A_later_setting_overrides_an_earlier_one()
    {
        var rules = RuleSet.Of([new("all", RuleLevel.Off), new("FP2001", RuleLevel.On), new("FP2002", RuleLevel.Hint)]);

        Assert.Equal(
            [("FP2001", Severity.Error), ("FP2002", Severity.Hint)],
            DiagnosticTable.Rows
                .Where(rules.IsOn)
                .Select(row => (row.Code, rules.SeverityOf(row) ?? throw new InvalidOperationException(row.Code))));
    }

    [Fact]
    public void What_is_off_by_default_is_on_where_it_is_asked_for()
    {
        var row = Row with { IsOnByDefault = false };

        Assert.False(RuleSet.Default.IsOn(row));
        Assert.Null(RuleSet.Default.SeverityOf(row));
        Assert.True(RuleSet.Of([new(row.Code, RuleLevel.Hint)]).IsOn(row));
    }

    [Fact]
    public void Sets_that_make_the_same_of_every_rule_are_equal()
    {
        var off = RuleSet.Of([new("FP2001", RuleLevel.Off), new("FP3001", RuleLevel.Hint)]);
        var other = RuleSet.Of(
            [new("undeclared-variable", RuleLevel.Hint), new("FP2001", RuleLevel.Hint), new("FP2001", RuleLevel.Off)]);

        Assert.Equal(off, other);
        Assert.Equal(off.GetHashCode(), other.GetHashCode());
        Assert.Equal(RuleSet.Default, RuleSet.Of([new("FP2001", RuleLevel.Error)]));
        Assert.NotEqual(off, RuleSet.Of([new("FP2001", RuleLevel.Off)]));
        Assert.NotEqual(RuleSet.Default, RuleSet.Of([new("FP9999", RuleLevel.Off)]));
    }

    [Fact]
    public void Findings_are_dropped_or_change_their_severity()
    {
        RuleSetting[] settings = [new("FP2001", RuleLevel.Off), new("FP2002", RuleLevel.Hint)];

        Assert.Equal(
            [("FP2002", Severity.Hint), ("FP3001", Severity.Warning)], Codes("Patient.nam.foo() | %p", settings));
        Assert.Equal(
            [("FP2001", Severity.Error), ("FP2002", Severity.Error), ("FP3001", Severity.Warning)],
            Codes("Patient.nam | foo() | %p"));
        Assert.Equal([("FP1005", Severity.Warning)], Codes("1 +", new RuleSetting("missing-operand", RuleLevel.Warning)));
        Assert.Empty(Codes("Patient.nam.foo(", new RuleSetting("all", RuleLevel.Off)));
    }

    [Fact]
    public void A_setting_of_no_rule_is_a_finding_at_the_start()
    {
        var options = Options(new("unknown-elment", RuleLevel.Off), new("FP20001", RuleLevel.Off), new("?", RuleLevel.Off));
        string[] expected =
        [
            "FP4005 There is no rule 'unknown-elment'. Did you mean 'unknown-element'?",
            "FP4005 There is no rule 'FP20001'. Did you mean 'FP2001'?",
            "FP4005 There is no rule '?'.",
        ];

        Assert.Equal(expected, ExpressionCheck.Check("true", options).Diagnostics.Select(Line));
        Assert.Equal(expected, Snapshot.Create("true", options).Diagnostics.Select(Line));
    }

    [Fact]
    public void Settings_of_no_rule_are_bounded() =>
        Assert.Equal(
            100,
            ExpressionCheck.Check(
                "true", Options([.. Enumerable.Repeat(new RuleSetting("x-y", RuleLevel.Off), 200_000)])).Diagnostics.Length);

    [Fact]
    public void A_document_of_directives_alone_takes_little()
    {
        var text = string.Concat(Enumerable.Repeat("// @rule all off\n// @rule all on\n// @rule FP2001 off\n", 20_000));
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Empty(Snapshot.Create(text, AnalysisOptions.Default).Diagnostics);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000_000);
    }

    [Fact]
    public void A_directive_holds_from_its_line_on() => Check.Diagnostics("""
        // @resource Patient
        nam
        ^^^ FP2001 'nam' is no element of Patient. Did you mean 'name'?
        // @rule FP2001 off
        nam | foo()
              ^^^ FP2002 There is no function 'foo'.
        // @rule unknown-function = off
        nam | foo()
        nam.. // @rule all off
        // @rule all: on
        nam
        ^^^ FP2001 'nam' is no element of Patient. Did you mean 'name'?
        // @rule all off
        // @resource Patiant
        nam..
        """);

    [Fact]
    public void A_directive_that_sets_no_rule_is_a_finding() => Check.Diagnostics("""
        // @rule
           ^^^^^ FP4003 The directive @rule needs a rule and what to set it to.
        // @rule FP2001
           ^^^^^ FP4003 The directive @rule needs a rule and what to set it to.
        // @rule unknown-elemnt off
                 ^^^^^^^^^^^^^^ FP4005 There is no rule 'unknown-elemnt'. Did you mean 'unknown-element'?
        // @rule FP2001: of
                         ^^ FP4006 'of' is nothing a rule can be set to: write off, on, error, warning, information, hint.
        """);

    [Fact]
    public void A_misspelled_rule_of_a_directive_can_be_repaired()
    {
        var found = Assert.Single(Snapshot.Create("// @rule unknown-elemnt off", AnalysisOptions.Default).Diagnostics);

        var edit = Assert.Single(Assert.Single(found.Fixes).Edits);
        Assert.Equal((found.Span, "unknown-element"), (edit.Span, edit.NewText));
    }

    private static AnalysisOptions Options(params RuleSetting[] settings) =>
        new("R4", "Patient", []) { Rules = RuleSet.Of(settings) };

    private static IEnumerable<(string Code, Severity Severity)> Codes(string text, params RuleSetting[] settings)
    {
        var found = ExpressionCheck.Check(text, Options(settings)).Diagnostics;
        var inDocument = Snapshot.Create(text, Options(settings)).Diagnostics;
        Assert.Equal(Summaries(found), Summaries(inDocument));
        return Summaries(found);
    }

    private static IEnumerable<(string Code, Severity Severity)> Summaries(IEnumerable<Diagnostic> found) =>
        found.Select(diagnostic => (diagnostic.Code, diagnostic.Severity));

    private static string Line(Diagnostic diagnostic)
    {
        Assert.Equal(0, diagnostic.Span.End);
        return $"{diagnostic.Code} {diagnostic.Message}";
    }
}
