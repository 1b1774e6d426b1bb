using System.Collections.Immutable;
using FhirPath.Language.Analysis;
using FhirPath.Language.Formatting;
using FhirPath.Language.Syntax;
using FhirPath.Language.Text;

namespace FhirPath.Language.Features;

/// <summary>
/// Lays out a document: one blank around operators and behind commas, none inside of brackets and around dots, lines
/// indented by the brackets around them, too long ones broken. Tokens and comments stay as they are, and so do
/// expressions with errors of syntax. Edits touch blanks and line ends only, and come in the order of the text.
/// </summary>
public static class DocumentFormatting
{
    /// <summary>Lays out the whole document.</summary>
    public static ImmutableArray<TextEdit> Format(Snapshot snapshot, FormattingOptions options) =>
        Format(snapshot, options, static _ => true);

    /// <summary>Lays out the expressions that the ranges touch, and what stands between expressions within them.</summary>
    public static ImmutableArray<TextEdit> Format(
        Snapshot snapshot, FormattingOptions options, ImmutableArray<TextSpan> ranges) =>
        Format(snapshot, options, span => ranges.Any(range => IsTouched(span, range)));

    /// <summary>Lays out what has been finished by a letter that its author has just typed.</summary>
    /// <param name="snapshot">The document with the letter.</param>
    /// <param name="options">How to lay out; no line is broken.</param>
    /// <param name="offset">Where the author is now: behind the letter, and the blanks that the editor added.</param>
    /// <param name="letter"><c>)</c> for what is between the brackets, else what ends before the cursor.</param>
    public static ImmutableArray<TextEdit> FormatOnType(
        Snapshot snapshot, FormattingOptions options, int offset, char letter)
    {
        var finished = letter == ')' ? Brackets(snapshot, offset) : Finished(snapshot, offset);
        if (finished is not { } span)
        {
            return [];
        }

        var edits = Formatter.Format(
            snapshot.Document, options with { MaximumLineLength = 0 }, other => IsTouched(other, span));
        return [.. edits.Where(edit => span.Contains(edit.Span))];
    }

    private static ImmutableArray<TextEdit> Format(
        Snapshot snapshot, FormattingOptions options, Func<TextSpan, bool> isWanted)
    {
        var edits = Formatter.Format(snapshot.Document, options, isWanted);
        return [.. edits.Concat(DirectiveSpacing.Format(snapshot.Document, isWanted)).OrderBy(edit => edit.Span.Start)];
    }

    private static bool IsTouched(TextSpan span, TextSpan range) => span.IsEmpty || range.IsEmpty
        ? span.Touches(range.Start) || range.Touches(span.Start)
        : span.Start < range.End && span.End > range.Start;

    // The last expression that ends before the cursor, with what stands around it on its lines.
    private static TextSpan? Finished(Snapshot snapshot, int offset)
    {
        var expressions = snapshot.Document.Expressions;
        for (var index = expressions.Length - 1; index >= 0; index--)
        {
            if (expressions[index].End <= offset)
            {
                return expressions[index];
            }
        }

        return null;
    }

    private static TextSpan? Brackets(Snapshot snapshot, int offset)
    {
        if (snapshot.At(offset)?.Expression is not { } expression)
        {
            return null;
        }

        var openers = new Stack<int>();
        foreach (var token in expression.Tree.Tokens().TakeWhile(token => token.Span.End <= offset - expression.Start))
        {
            var start = token.Span.Start + expression.Start;
            if (token.Kind is SyntaxKind.OpenParenthesis)
            {
                openers.Push(start);
            }
            else if (token.Kind is SyntaxKind.CloseParenthesis && !token.IsMissing && openers.TryPop(out var opener)
                && start + 1 == offset)
            {
                return TextSpan.FromBounds(opener, offset);
            }
        }

        return null;
    }
}
