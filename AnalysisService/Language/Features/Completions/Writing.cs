using FhirPath.Language.Analysis;

namespace FhirPath.Language.Features.Completions;

/// <summary>What an author writes into at a place.</summary>
internal static class Writing
{
    /// <summary>
    /// The cursor in the expression that a word written here would be part of: on an empty line that may be the one
    /// above. Null in comments and outside of the text.
    /// </summary>
    public static CursorLocation? At(Snapshot snapshot, int offset)
    {
        if (offset < 0 || offset > snapshot.Text.Length || snapshot.At(offset) is not { } location)
        {
            return null;
        }

        return location.Expression.Text.Length == 0 ? NewWord.At(snapshot, offset) ?? location : location;
    }

    /// <summary>True where the word at the cursor is only supposed to be written, and is not in the text.</summary>
    public static bool IsSupposed(CursorLocation location, int offset) =>
        location.Expression.Start + location.Offset != offset;
}
