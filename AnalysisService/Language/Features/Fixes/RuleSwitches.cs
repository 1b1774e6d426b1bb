using System.Collections.Immutable;
using FhirPath.Language.Analysis;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Text;

namespace FhirPath.Language.Features.Fixes;

/// <summary>
/// Turns a rule off for one expression: a directive above it, and one below that sets the rule to what it was. Not
/// offered for errors of syntax, which no directive makes right.
/// </summary>
internal static class RuleSwitches
{
    public static IEnumerable<CodeAction> Offer(Snapshot snapshot, Diagnostic found)
    {
        if (found.Code is not ['F', 'P', '2' or '3' or '5', ..]
            || DiagnosticTable.Find(found.Code) is not { } row
            || LinesAround.Of(snapshot, found.Span.Start) is not { } lines)
        {
            yield break;
        }

        yield return CodeAction.Create(
            $"Turn off '{row.Name}' here", CodeActionKind.QuickFix, () => Edits(row, found.Severity, lines)) with
        {
            Diagnostics = [found],
        };
    }

    private static ImmutableArray<TextEdit> Edits(DiagnosticDescriptor row, Severity severity, LinesAround lines)
    {
        var off = new TextEdit(
            new TextSpan(lines.Above, 0), $"{lines.Indentation}// @rule {row.Name} off{lines.LineEnd}");
        if (lines.Below < 0)
        {
            return [off];
        }

        var level = severity == row.Severity ? "on" : LevelOf(severity);
        return
        [
            off,
            new TextEdit(
                new TextSpan(lines.Below, 0), $"{lines.LineEnd}{lines.Indentation}// @rule {row.Name} {level}"),
        ];
    }

    private static string LevelOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Information => "information",
        Severity.Hint => "hint",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "A severity without a level."),
    };
}
