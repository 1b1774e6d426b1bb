using FhirPath.Language.Syntax.Nodes;
using FhirPath.Language.Text;

namespace FhirPath.Language.Features.Refactorings;

/// <summary>Parentheses that change nothing: put in for those who read, or taken out.</summary>
internal static class ParenthesesForms
{
    public static IEnumerable<CodeAction> Offer(RefactoringPlace place)
    {
        foreach (var node in place.Nodes)
        {
            foreach (var action in node switch
            {
                ParenthesizedExpression parentheses => Remove(place, parentheses),
                BinaryExpression binary => Add(place, binary),
                _ => [],
            })
            {
                yield return action;
            }
        }
    }

    private static IEnumerable<CodeAction> Remove(RefactoringPlace place, ParenthesizedExpression parentheses)
    {
        var isAt = place.IsAt(parentheses, parentheses.OpenParenthesis)
            || place.IsAt(parentheses, parentheses.CloseParenthesis);
        var parent = place.ParentOf(parentheses);
        // Outside of brackets a line end may end the expression.
        if (!isAt || Precedence.Of(parentheses.Expression) < Precedence.Needed(parent, parentheses)
            || place.Tree.TextOf(parentheses).ContainsAny('\r', '\n'))
        {
            return [];
        }

        return place.Rewrite(
            "Remove parentheses",
            Without(place, TextSpan.FromBounds(parentheses.Span.Start, parentheses.Expression.Span.Start)),
            Without(place, TextSpan.FromBounds(parentheses.Expression.Span.End, parentheses.Span.End)));
    }

    private static IEnumerable<CodeAction> Add(RefactoringPlace place, BinaryExpression binary) =>
        place.IsAt(binary, binary.OperatorToken) && place.ParentOf(binary) is BinaryExpression
            ? place.Rewrite(
                "Add parentheses",
                new TextEdit(new TextSpan(binary.Span.Start, 0), "("),
                new TextEdit(new TextSpan(binary.Span.End, 0), ")"))
            : [];

    // Where a word stood at either side, a blank keeps them apart.
    private static TextEdit Without(RefactoringPlace place, TextSpan span)
    {
        var text = place.Tree.Text;
        var isBetweenWords = span.Start > 0 && span.End < text.Length
            && IsWordLetter(text[span.Start - 1]) && IsWordLetter(text[span.End]);
        return new TextEdit(span, isBetweenWords ? " " : "");
    }

    private static bool IsWordLetter(char letter) =>
        char.IsLetterOrDigit(letter) || letter is '_' or '$' or '%' or '\'' or '`' or '@';
}
