using FhirPath.Language.Text;

namespace FhirPath.Language.Features.Layout;

/// <summary>Parts of a document as text: words, lines, paragraphs.</summary>
internal static class TextBlocks
{
    /// <summary>The line, the lines up to the next blank ones, the part between directives, the document.</summary>
    public static IEnumerable<TextSpan> Around(string text, DocumentSections sections, int offset)
    {
        var line = LineAt(text, offset);
        yield return Trim(text, line);
        var section = sections.Around(offset);
        var paragraph = Paragraph(text, line);
        yield return Trim(text, TextSpan.FromBounds(
            Math.Max(paragraph.Start, section.Start), Math.Min(paragraph.End, section.End)));
        yield return Trim(text, section);
        yield return new TextSpan(0, text.Length);
    }

    /// <summary>The letters, digits and signs of names and paths that stand together.</summary>
    public static TextSpan WordAt(string text, int offset)
    {
        var (start, end) = (offset, offset);
        while (start > 0 && IsOfWord(text[start - 1]))
        {
            start--;
        }

        while (end < text.Length && IsOfWord(text[end]))
        {
            end++;
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>An expression with the semicolon that ends it, where one does.</summary>
    public static TextSpan WithSemicolon(string text, TextSpan expression)
    {
        var rest = text.AsSpan(expression.End).TrimStart(" \t\r\n");
        return rest is [';', ..] ? TextSpan.FromBounds(expression.Start, text.Length - rest.Length + 1) : expression;
    }

    private static bool IsOfWord(char character) =>
        char.IsLetterOrDigit(character) || char.IsSurrogate(character) || character is '_' or '-';

    private static TextSpan LineAt(string text, int offset)
    {
        var start = text.AsSpan(0, offset).LastIndexOfAny('\r', '\n') + 1;
        var length = text.AsSpan(offset).IndexOfAny('\r', '\n');
        return TextSpan.FromBounds(start, length < 0 ? text.Length : offset + length);
    }

    private static TextSpan Paragraph(string text, TextSpan line)
    {
        var (first, last) = (line, line);
        while (first.Start > 0
            && LineAt(text, BeforeLineEnd(text, first.Start)) is var above && !IsBlank(text, above))
        {
            first = above;
        }

        while (last.End < text.Length
            && LineAt(text, AfterLineEnd(text, last.End)) is var below && !IsBlank(text, below))
        {
            last = below;
        }

        return TextSpan.FromBounds(first.Start, last.End);
    }

    private static int BeforeLineEnd(string text, int lineStart) =>
        lineStart - (text.AsSpan(0, lineStart).EndsWith("\r\n") ? 2 : 1);

    private static int AfterLineEnd(string text, int lineEnd) =>
        lineEnd + (text.AsSpan(lineEnd).StartsWith("\r\n") ? 2 : 1);

    private static bool IsBlank(string text, TextSpan line) => text.AsSpan(line.Start, line.Length).IsWhiteSpace();

    private static TextSpan Trim(string text, TextSpan span)
    {
        var content = text.AsSpan(span.Start, span.Length);
        var start = span.Length - content.TrimStart().Length;
        return new TextSpan(span.Start + start, content.Trim().Length);
    }
}
