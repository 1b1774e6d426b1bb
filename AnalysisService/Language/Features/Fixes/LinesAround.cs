using FhirPath.Language.Analysis;
using FhirPath.Language.Documents;
using FhirPath.Language.Syntax;
using FhirPath.Language.Text;

namespace FhirPath.Language.Features.Fixes;

/// <summary>
/// Where a line can be put above or below an expression without cutting another one in two: expressions that share a
/// line belong together.
/// </summary>
internal sealed class LinesAround
{
    private LinesAround(FhirPathDocument document, int index)
    {
        var (first, last) = (index, index);
        var above = AfterLastLineEnd(document, first);
        while (above < 0 && first > 0)
        {
            above = AfterLastLineEnd(document, --first);
        }

        var below = BeforeFirstLineEnd(document, last);
        while (below < 0 && last + 1 < document.Expressions.Length)
        {
            below = BeforeFirstLineEnd(document, ++last);
        }

        Above = Math.Max(above, 0);
        Below = last + 1 < document.Expressions.Length ? below : -1;
        Indentation = document.Text[Above..document.Expressions[first].Start];
        Indentation = Indentation.AsSpan().ContainsAnyExcept(' ', '\t') ? "" : Indentation;
        LineEnd = LineEndOf(document.Text);
    }

    /// <summary>The start of the line that the expression, or what shares its line, begins on.</summary>
    public int Above { get; }

    /// <summary>The end of the line that it ends on; -1 where no expression follows.</summary>
    public int Below { get; }

    /// <summary>The blanks before it.</summary>
    public string Indentation { get; }

    /// <summary>How lines end here.</summary>
    public string LineEnd { get; }

    /// <summary>Of the expression at an offset; null where there is none.</summary>
    public static LinesAround? Of(Snapshot snapshot, int offset)
    {
        var expressions = snapshot.Document.Expressions;
        for (var index = 0; index < expressions.Length; index++)
        {
            if (expressions[index].Touches(offset))
            {
                return new LinesAround(snapshot.Document, index);
            }
        }

        return null;
    }

    public static string LineEndOf(string text)
    {
        var first = text.AsSpan().IndexOfAny('\r', '\n');
        return first < 0 ? "\n" : text.AsSpan(first).StartsWith("\r\n") ? "\r\n" : text[first].ToString();
    }

    private static int AfterLastLineEnd(FhirPathDocument document, int index)
    {
        var start = index == 0 ? 0 : document.Expressions[index - 1].End;
        var ends = LineEnds(document.Text, TextSpan.FromBounds(start, document.Expressions[index].Start));
        return ends is [.., var last] ? last.End : -1;
    }

    private static int BeforeFirstLineEnd(FhirPathDocument document, int index)
    {
        var end = index + 1 < document.Expressions.Length
            ? document.Expressions[index + 1].Start
            : document.Text.Length;
        var ends = LineEnds(document.Text, TextSpan.FromBounds(document.Expressions[index].End, end));
        return ends is [var first, ..] ? first.Start : -1;
    }

    // Outside of comments.
    private static List<TextSpan> LineEnds(string text, TextSpan gap)
    {
        var ends = new List<TextSpan>();
        var lexer = new Lexer(text, gap, diagnostics: null);
        while (lexer.TryNextTrivia(out var trivia))
        {
            if (trivia.Kind == SyntaxKind.EndOfLine)
            {
                ends.Add(trivia.Span);
            }
        }

        return ends;
    }
}
