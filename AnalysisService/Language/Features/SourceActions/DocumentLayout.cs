using FhirPath.Language.Analysis;
using FhirPath.Language.Formatting;
using FhirPath.Language.Text;

namespace FhirPath.Language.Features.SourceActions;

/// <summary>Lays out the document, for editors that do so when a document is saved.</summary>
internal static class DocumentLayout
{
    public static IEnumerable<CodeAction> List(Snapshot snapshot, TextSpan range)
    {
        var edits = DocumentFormatting.Format(snapshot, FormattingOptions.Default);
        if (!edits.IsEmpty)
        {
            yield return CodeAction.Create("Format the document", CodeActionKind.Format, () => edits);
        }
    }
}
