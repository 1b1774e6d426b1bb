using FhirPath.Language.Analysis;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Features.Fixes;
using FhirPath.Language.Text;

namespace FhirPath.Language.Features.SourceActions;

/// <summary>
/// Makes every repair that leaves no choice, and those that become possible by them. Hints are left to their author.
/// </summary>
internal static class FixAll
{
    private const int MostRounds = 5;

    public static IEnumerable<CodeAction> List(Snapshot snapshot, TextSpan range)
    {
        var text = new EditedText(snapshot.Text);
        var current = snapshot;
        for (var round = 0; round < MostRounds; round++)
        {
            var edits = Preference.Together(current.Diagnostics.Where(found => found.Severity != Severity.Hint));
            if (edits.IsEmpty)
            {
                break;
            }

            text.Apply(edits);
            current = current.With(text.ToString());
        }

        if (!ReferenceEquals(current, snapshot))
        {
            yield return CodeAction.Create("Fix all that can be fixed", CodeActionKind.FixAll, text.Edits);
        }
    }
}
