using FhirPath.Language.Text;

namespace FhirPath.Language.Features.Completions;

/// <summary>A cursor in a line comment that holds a directive, or the start of one.</summary>
/// <param name="Name">At sign and name.</param>
/// <param name="Value">From the value's first character to the end of the line; empty where it is still to come.</param>
internal sealed record DirectiveCursor(TextSpan Name, TextSpan Value)
{
    /// <summary>The directive at an offset of a document; null where there is no comment with an at sign.</summary>
    public static DirectiveCursor? At(string text, int offset)
    {
        var lineStart = text.AsSpan(0, offset).LastIndexOfAny('\r', '\n') + 1;
        var length = text.AsSpan(offset).IndexOfAny('\r', '\n');
        var lineEnd = length < 0 ? text.Length : offset + length;
        var comment = text.AsSpan(lineStart, offset - lineStart).LastIndexOf("//");
        if (comment < 0)
        {
            return null;
        }

        var at = SkipBlanks(text, lineStart + comment + 2, lineEnd);
        if (at >= offset || text[at] != '@')
        {
            return null;
        }

        var nameEnd = at + 1;
        while (nameEnd < lineEnd && char.IsAsciiLetter(text[nameEnd]))
        {
            nameEnd++;
        }

        var name = TextSpan.FromBounds(at, nameEnd);
        return new DirectiveCursor(name, TextSpan.FromBounds(SkipBlanks(text, nameEnd, lineEnd), lineEnd));
    }

    private static int SkipBlanks(string text, int start, int end)
    {
        while (start < end && text[start] is ' ' or '\t')
        {
            start++;
        }

        return start;
    }
}
