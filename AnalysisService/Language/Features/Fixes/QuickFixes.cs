using System.Collections.Immutable;
using FhirPath.Language.Analysis;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Text;

namespace FhirPath.Language.Features.Fixes;

/// <summary>What repairs the findings at a place, best first; then what does so everywhere, or hides them.</summary>
internal static class QuickFixes
{
    // More than anyone reads in a menu; a selection may be a whole document.
    private const int MostExpressions = 100;
    private const int MostFindings = 50;

    public static IEnumerable<CodeAction> List(Snapshot snapshot, TextSpan range)
    {
        var findings = FindingsAt(snapshot, range).Take(MostFindings).ToList();
        return findings.SelectMany(Repairs)
            .Concat(findings.SelectMany(found => VariableDeclarations.Offer(snapshot, found)))
            .Concat(findings.DistinctBy(found => found.Code).SelectMany(found => Everywhere(snapshot, found)))
            .Concat(findings.DistinctBy(found => found.Code).SelectMany(found => RuleSwitches.Offer(snapshot, found)));
    }

    private static IEnumerable<Diagnostic> FindingsAt(Snapshot snapshot, TextSpan range) => snapshot
        .Document.Expressions
        .SkipWhile(span => span.End < range.Start)
        .TakeWhile(span => span.Start <= range.End)
        .Take(MostExpressions)
        .Select(span => snapshot.ExpressionAt(span.Start))
        .OfType<ExpressionAnalysis>()
        .SelectMany(expression => expression.Diagnostics.Select(found => found.Shift(expression.Start)))
        .Concat(snapshot.DirectiveDiagnostics)
        .Where(found => found.Span.Start <= range.End && found.Span.End >= range.Start);

    private static IEnumerable<CodeAction> Repairs(Diagnostic found) => found.Fixes.Select(
        fix => CodeAction.Create(fix.Title, CodeActionKind.QuickFix, () => fix.Edits) with
        {
            IsPreferred = ReferenceEquals(fix, Preference.Of(found)),
            Diagnostics = [found],
        });

    private static IEnumerable<CodeAction> Everywhere(Snapshot snapshot, Diagnostic found)
    {
        if (Preference.Of(found) is null || DiagnosticTable.Find(found.Code) is not { } row)
        {
            yield break;
        }

        var same = snapshot.Diagnostics
            .Where(other => other.Code == found.Code && Preference.Of(other) is not null).ToImmutableArray();
        if (same.Length > 1)
        {
            yield return CodeAction.Create(
                $"Fix all '{row.Name}' in this document", CodeActionKind.QuickFix, () => Preference.Together(same)) with
            {
                Diagnostics = [found],
            };
        }
    }
}
