using FhirPath.Language.Diagnostics;
using FhirPath.Language.Text;

namespace FhirPath.Language.Analysis;

/// <summary>Reports settings of rules that do not exist: a misspelled one would silently change nothing.</summary>
internal static class UnknownRules
{
    /// <summary>Reports what <paramref name="rules"/> names and is no rule, at <paramref name="place"/>.</summary>
    public static void Report(RuleSet rules, TextSpan place, DiagnosticBag problems)
    {
        foreach (var rule in rules.Unknown.Take(DiagnosticBag.Limit))
        {
            problems.Add(Errors.UnknownRule(place, rule, Suggest(rule)));
        }
    }

    /// <summary>The rule most like a name that is none, or null.</summary>
    public static string? Suggest(string rule) => EditDistance.Nearest(
        rule, DiagnosticTable.Rows.Select(row => row.Name).Concat(DiagnosticTable.Rows.Select(row => row.Code)));
}
