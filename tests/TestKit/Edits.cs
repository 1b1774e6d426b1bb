using System.Text;
using FhirPath.Language.Text;

namespace FhirPathAspire.TestKit;

/// <summary>What becomes of a text.</summary>
public static class Edits
{
    /// <summary>Applies edits together, as an editor does: all of them count in the text before, and none overlap.</summary>
    public static string Apply(string text, IEnumerable<TextEdit> edits)
    {
        var result = new StringBuilder();
        var end = 0;
        foreach (var edit in edits.OrderBy(edit => edit.Span.Start))
        {
            if (edit.Span.Start < end)
            {
                throw new ArgumentException($"The edits overlap at {edit.Span}.", nameof(edits));
            }

            result.Append(text, end, edit.Span.Start - end).Append(edit.NewText);
            end = edit.Span.End;
        }

        return result.Append(text, end, text.Length - end).ToString();
    }
}
