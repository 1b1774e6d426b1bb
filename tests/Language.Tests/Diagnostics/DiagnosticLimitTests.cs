using FhirPath.Language.Analysis;
using FhirPath.Language.Diagnostics;

namespace FhirPath.Language.Tests.Diagnostics;

/// <summary>There are only so many findings of an expression; none is lost for lesser ones, or for what is turned off.</summary>
public sealed class DiagnosticLimitTests
{
    private const int Many = 2 * 100;

    private static readonly AnalysisOptions Patient = new("R4", "Patient", []);

    [Fact]
    public void Warnings_crowd_out_no_error() => Assert.Contains(
        "FP2001", Errors(Repeat("name.given = 'a'") + " and nothing.exists()", Patient));

    [Fact]
    public void What_is_turned_off_crowds_out_nothing() => Assert.Equal(
        ["FP2002"],
        Errors(Repeat("nothing.exists()") + " and name.exsts()", Patient with
        {
            Rules = RuleSet.Of([new RuleSetting("FP2001", RuleLevel.Off)]),
        }));

    [Fact]
    public void Errors_end_at_a_limit() => Assert.Equal(100, Errors(Repeat("nothing.exists()"), Patient).Count);

    private static string Repeat(string operand) => string.Join(" and ", Enumerable.Repeat(operand, Many));

    private static List<string> Errors(string text, AnalysisOptions options) =>
    [
        .. ExpressionCheck.Check(text, options).Diagnostics
            .Where(diagnostic => diagnostic.Severity == Severity.Error)
            .Select(diagnostic => diagnostic.Code),
    ];
}
