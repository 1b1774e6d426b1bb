using System.Collections.Immutable;
using FhirPath.Language.Syntax;
using FhirPath.Language.Text;

namespace FhirPath.Language.Documents;

/// <summary>
/// A <c>.fhirpath</c> text taken apart into its expressions and directives. Between the expressions stand only blanks,
/// comments and semicolons.
/// </summary>
public sealed class FhirPathDocument
{
    internal FhirPathDocument(
        string text,
        ImmutableArray<TextSpan> expressions,
        ImmutableArray<Directive> directives,
        TextSpan? unterminatedComment)
    {
        Text = text;
        Expressions = expressions;
        Directives = directives;
        UnterminatedComment = unterminatedComment;
    }

    public string Text { get; }

    /// <summary>Each expression from its first token to its last, in the order of the text.</summary>
    public ImmutableArray<TextSpan> Expressions { get; }

    /// <summary>In the order of the text.</summary>
    public ImmutableArray<Directive> Directives { get; }

    /// <summary>The opening of a comment that swallows the rest of the text, or null.</summary>
    public TextSpan? UnterminatedComment { get; }

    /// <summary>True where a cursor at <paramref name="offset"/> writes into a comment.</summary>
    public bool IsInComment(int offset)
    {
        // The last expression that begins before the offset is the nearest place where lexing can start.
        var start = 0;
        foreach (var expression in Expressions)
        {
            start = expression.Start < offset ? expression.Start : start;
        }

        var lexer = new Lexer(Text, TextSpan.FromBounds(start, Text.Length), diagnostics: null);
        while (lexer.TryNextTrivia(out var trivia) && trivia.Span.Start < offset)
        {
            if (IsInside(trivia, offset))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsInside(SyntaxTrivia trivia, int offset) => trivia.Kind switch
    {
        SyntaxKind.LineComment => offset > trivia.Span.Start + 1 && offset <= trivia.Span.End,
        SyntaxKind.BlockComment => offset > trivia.Span.Start + 1
            && (offset < trivia.Span.End || trivia.Span.Start == UnterminatedComment?.Start),
        _ => false,
    };

    /// <summary>Takes a text apart; never fails. How expressions are told apart: <see cref="ExpressionSplitter"/>.</summary>
    public static FhirPathDocument Parse(string text) => new ExpressionSplitter(text).Split();
}
