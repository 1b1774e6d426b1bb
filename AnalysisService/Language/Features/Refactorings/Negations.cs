using FhirPath.Language.Syntax;
using FhirPath.Language.Syntax.Nodes;

namespace FhirPath.Language.Features.Refactorings;

/// <summary>
/// Conditions turned around: <c>a and b</c> is <c>(a.not() or b.not()).not()</c>, and <c>(a = b).not()</c> is
/// <c>a != b</c>, also where something is empty (https://hl7.org/fhirpath/#boolean-logic).
/// </summary>
internal static class Negations
{
    public static IEnumerable<CodeAction> Offer(RefactoringPlace place)
    {
        foreach (var node in place.Nodes)
        {
            foreach (var action in node switch
            {
                BinaryExpression binary => OfOperator(place, binary),
                PathExpression path => OfNot(place, path),
                _ => [],
            })
            {
                yield return action;
            }
        }
    }

    /// <summary>The opposite of a condition, and how strongly it holds together.</summary>
    public static (string Text, int Precedence) Opposite(RefactoringPlace place, ExpressionSyntax condition)
    {
        if (condition is ParenthesizedExpression { Expression: BinaryExpression inner } && Other(inner) is not null)
        {
            condition = inner;
        }

        return condition switch
        {
            BinaryExpression binary when Other(binary) is { } other =>
                ($"{place.TextOf(binary.Left)} {SyntaxFacts.Spelling(other)} {place.TextOf(binary.Right)}",
                    SyntaxFacts.BinaryPrecedence(other)),
            PathExpression { Invocation: FunctionInvocation { Name: "not", ArgumentList.Arguments: [] } } path
                when place.IsBoolean(path.Target) => (place.TextOf(path.Target), Precedence.Of(path.Target)),
            _ => ($"{place.Operand(condition, Precedence.Path)}.not()", Precedence.Path),
        };
    }

    private static IEnumerable<CodeAction> OfOperator(RefactoringPlace place, BinaryExpression binary)
    {
        if (!place.IsAt(binary, binary.OperatorToken) || !IsJunction(place, binary))
        {
            return [];
        }

        return place.Rewrite(
            $"Invert to '{SyntaxFacts.Spelling(OtherJunction(binary))}' (De Morgan)",
            place.Replace(binary, $"({Turned(place, binary)}).not()", Precedence.Path));
    }

    private static IEnumerable<CodeAction> OfNot(RefactoringPlace place, PathExpression path)
    {
        if (path is not
            {
                Invocation: FunctionInvocation { Name: "not", ArgumentList.Arguments: [] } not,
                Target: ParenthesizedExpression { Expression: BinaryExpression binary },
            }
            || !place.IsAt(path, not.NameToken))
        {
            return [];
        }

        if (Other(binary) is not null)
        {
            var (text, precedence) = Opposite(place, binary);
            return place.Rewrite("Move the negation inside", place.Replace(path, text, precedence));
        }

        return IsJunction(place, binary)
            ? place.Rewrite("Move the negation inside", place.Replace(
                path, Turned(place, binary), SyntaxFacts.BinaryPrecedence(OtherJunction(binary))))
            : [];
    }

    private static string Turned(RefactoringPlace place, BinaryExpression binary)
    {
        var junction = OtherJunction(binary);
        var strength = SyntaxFacts.BinaryPrecedence(junction);
        return $"{Part(binary.Left, strength)} {SyntaxFacts.Spelling(junction)} {Part(binary.Right, strength + 1)}";

        string Part(ExpressionSyntax operand, int needed)
        {
            var (text, precedence) = Opposite(place, operand);
            return precedence < needed ? $"({text})" : text;
        }
    }

    private static bool IsJunction(RefactoringPlace place, BinaryExpression binary) =>
        binary.OperatorToken.Kind is SyntaxKind.AndKeyword or SyntaxKind.OrKeyword
        && place.IsBoolean(binary.Left) && place.IsBoolean(binary.Right);

    private static SyntaxKind OtherJunction(BinaryExpression binary) =>
        binary.OperatorToken.Kind == SyntaxKind.AndKeyword ? SyntaxKind.OrKeyword : SyntaxKind.AndKeyword;

    private static SyntaxKind? Other(BinaryExpression binary) => binary.OperatorToken.Kind switch
    {
        SyntaxKind.Equal => SyntaxKind.NotEqual,
        SyntaxKind.NotEqual => SyntaxKind.Equal,
        SyntaxKind.Equivalent => SyntaxKind.NotEquivalent,
        SyntaxKind.NotEquivalent => SyntaxKind.Equivalent,
        SyntaxKind.Less => SyntaxKind.GreaterOrEqual,
        SyntaxKind.LessOrEqual => SyntaxKind.Greater,
        SyntaxKind.Greater => SyntaxKind.LessOrEqual,
        SyntaxKind.GreaterOrEqual => SyntaxKind.Less,
        _ => null,
    };
}
