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
        ImmutableArray<ExpressionPlace> places,
        ImmutableArray<Directive> directives,
        TextSpan? unterminatedComment)
    {
        Text = text;
        Expressions = expressions;
        Places = places;
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

    /// <summary>Where each of <see cref="Expressions"/> stands among the lines.</summary>
    internal ImmutableArray<ExpressionPlace> Places { get; }

    /// <summary>True where a cursor at <paramref name="offset"/> writes into a comment.</summary>
    public bool IsInComment(int offset)
    {
        // The last expression that begins before the offset is the nearest place where lexing can start.
        var index = LastBefore(offset);
        var start = index < 0 ? 0 : Expressions[index].Start;

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

    /// <summary>The index of the last expression that begins before <paramref name="offset"/>, or -1.</summary>
    internal int LastBefore(int offset)
    {
        var (low, high) = (0, Expressions.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Expressions[middle].Start < offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return high;
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

    /// <summary>
    /// As <see cref="Parse"/>, of a text that differs from this document's: only what the difference touches is taken
    /// apart anew.
    /// </summary>
    internal FhirPathDocument With(string text, TextChange change) =>
        change.IsEmpty ? this : new ExpressionSplitter(text, this, change).Split();
}
