using System.Collections.Immutable;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Text;

namespace FhirPath.Language.Features.Fixes;

/// <summary>Which repairs are made without asking.</summary>
internal static class Preference
{
    /// <summary>The only repair there is; null where an author has to choose, or would lose what is written.</summary>
    public static DiagnosticFix? Of(Diagnostic found) =>
        found.Fixes is [var only] && found.Code != DiagnosticTable.UnexpectedText.Code ? only : null;

    /// <summary>The edits of as many repairs as can be made at once, in the order of the text.</summary>
    public static ImmutableArray<TextEdit> Together(IEnumerable<Diagnostic> found)
    {
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        var end = -1;
        foreach (var fix in found.Select(Of).OfType<DiagnosticFix>().OrderBy(fix => fix.Edits.Min(Start)))
        {
            if (fix.Edits.Min(Start) > end)
            {
                edits.AddRange(fix.Edits.OrderBy(Start));
                end = fix.Edits.Max(edit => edit.Span.End);
            }
        }

        return edits.DrainToImmutable();
    }

    private static int Start(TextEdit edit) => edit.Span.Start;
}
