using FhirPath.Language.Diagnostics;
using FhirPath.Language.Documents;
using FhirPath.Language.Syntax;
using FhirPath.Language.Text;

namespace FhirPath.Language.Formatting;

/// <summary>Takes a document apart into pieces, between which there are blanks and line ends only.</summary>
internal static class DocumentPieces
{
    /// <param name="document">The document.</param>
    /// <param name="isWanted">Tells of an expression whether it is to be laid out; others stay as they are.</param>
    public static List<Piece> Read(FhirPathDocument document, Func<TextSpan, bool> isWanted)
    {
        var trees = Trees(document, isWanted);
        var pieces = new List<Piece>();
        var end = 0;
        for (var index = 0; index < trees.Length; index++)
        {
            var span = document.Expressions[index];
            AddBetween(document.Text, TextSpan.FromBounds(end, span.Start), pieces);
            if (trees[index] is { } tree)
            {
                new ExpressionPieces(tree, span.Start, pieces).Read();
            }
            else
            {
                pieces.Add(new Piece(PieceKind.Unformatted, span, IsInside: false, 0));
            }

            end = span.End;
        }

        AddBetween(document.Text, TextSpan.FromBounds(end, document.Text.Length), pieces);
        pieces.Add(new Piece(PieceKind.End, new TextSpan(document.Text.Length, 0), IsInside: false, 0));
        return pieces;
    }

    internal static Piece Comment(string text, SyntaxTrivia trivia, int offset, bool isInside)
    {
        if (trivia.Kind == SyntaxKind.BlockComment)
        {
            return new Piece(PieceKind.BlockComment, trivia.Span.Shift(offset), isInside, 0);
        }

        // Blanks at the end of a line are blanks at the end of a line.
        var length = text.AsSpan(trivia.Span.Start, trivia.Span.Length).TrimEnd(" \t").Length;
        return new Piece(PieceKind.LineComment, new TextSpan(trivia.Span.Start + offset, length), isInside, 0);
    }

    // Where a broken expression ends is decided by the column it begins in, and by quotes behind it on its line: so of
    // expressions on one line either none is broken, or all stay as they are.
    private static SyntaxTree?[] Trees(FhirPathDocument document, Func<TextSpan, bool> isWanted)
    {
        var trees = new SyntaxTree?[document.Expressions.Length];
        var end = 0;
        for (var start = 0; start < trees.Length; start = end)
        {
            end = start + 1;
            while (end < trees.Length && IsOnLineOf(document, end - 1))
            {
                end++;
            }

            var line = document.Expressions.AsSpan(start, end - start);
            if (ContainsAny(line, isWanted))
            {
                ReadLine(document.Text, line, isWanted, trees.AsSpan(start, end - start));
            }
        }

        return trees;
    }

    private static void ReadLine(
        string text, ReadOnlySpan<TextSpan> line, Func<TextSpan, bool> isWanted, Span<SyntaxTree?> trees)
    {
        for (var index = 0; index < line.Length; index++)
        {
            var tree = SyntaxTree.Parse(text.Substring(line[index].Start, line[index].Length));
            if (tree.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error))
            {
                trees.Clear();
                return;
            }

            trees[index] = isWanted(line[index]) ? tree : null;
        }
    }

    private static bool ContainsAny(ReadOnlySpan<TextSpan> spans, Func<TextSpan, bool> isWanted)
    {
        foreach (var span in spans)
        {
            if (isWanted(span))
            {
                return true;
            }
        }

        return false;
    }

    // Whether the next expression begins on the line that this one ends on; a comment may hide that.
    private static bool IsOnLineOf(FhirPathDocument document, int index)
    {
        var end = document.Expressions[index].End;
        var gap = document.Text.AsSpan(end, document.Expressions[index + 1].Start - end);
        return gap.Contains("/*", StringComparison.Ordinal) || !gap.ContainsAny('\r', '\n');
    }

    private static void AddBetween(string text, TextSpan gap, List<Piece> pieces)
    {
        var start = gap.Start;
        while (start < gap.End)
        {
            var lexer = new Lexer(text, TextSpan.FromBounds(start, gap.End), diagnostics: null);
            while (start < gap.End && text[start] != ';' && lexer.TryNextTrivia(out var trivia))
            {
                if (trivia.Kind is SyntaxKind.LineComment or SyntaxKind.BlockComment)
                {
                    pieces.Add(Comment(text, trivia, 0, isInside: false));
                }

                start = trivia.Span.End;
            }

            if (start < gap.End)
            {
                pieces.Add(new Piece(PieceKind.Semicolon, new TextSpan(start, 1), IsInside: false, 0));
                start++;
            }
        }
    }
}
