using FhirPath.Language.Syntax;
using FhirPath.Language.Syntax.Nodes;
using FhirPath.Language.Text;

namespace FhirPath.Language.Features.Refactorings;

/// <summary><c>where(a and b)</c> and <c>where(a).where(b)</c>.</summary>
internal static class ConditionForms
{
    private static readonly int And = SyntaxFacts.BinaryPrecedence(SyntaxKind.AndKeyword);

    public static IEnumerable<CodeAction> Offer(RefactoringPlace place)
    {
        foreach (var node in place.Nodes)
        {
            foreach (var action in node switch
            {
                FunctionInvocation call => Split(place, call),
                PathExpression path => Join(place, path),
                _ => [],
            })
            {
                yield return action;
            }
        }
    }

    private static IEnumerable<CodeAction> Split(RefactoringPlace place, FunctionInvocation call)
    {
        if (call is not { Name: "where", ArgumentList.Arguments: [BinaryExpression condition] }
            || condition.OperatorToken.Kind != SyntaxKind.AndKeyword
            || !(place.IsAt(call, call.NameToken) || place.IsAt(condition, condition.OperatorToken))
            || !IsMovable(place, condition.Left, condition.Right))
        {
            return [];
        }

        var between = TextSpan.FromBounds(condition.Left.Span.End, condition.Right.Span.Start);
        return place.Rewrite("Split into where(…).where(…)", new TextEdit(between, ").where("));
    }

    private static IEnumerable<CodeAction> Join(RefactoringPlace place, PathExpression path)
    {
        if (path.Invocation is not FunctionInvocation { Name: "where", ArgumentList.Arguments: [var right] } last
            || Inner(path) is not { Name: "where", ArgumentList.Arguments: [var left] } first
            || !(place.IsAt(path, first.NameToken) || place.IsAt(path, last.NameToken))
            || !IsMovable(place, left, right))
        {
            return [];
        }

        var conditions = TextSpan.FromBounds(left.Span.Start, right.Span.End);
        return place.Rewrite(
            "Join into where(… and …)",
            new TextEdit(conditions, $"{place.Operand(left, And)} and {place.Operand(right, And + 1)}"));
    }

    // What counts items, or gives names to values, sees something else in a call of its own.
    private static bool IsMovable(RefactoringPlace place, ExpressionSyntax left, ExpressionSyntax right) =>
        place.IsBoolean(left) && place.IsBoolean(right)
        && !place.Tree.TextOf(right).Contains("$index", StringComparison.Ordinal)
        && !place.Tree.TextOf(left).Contains("defineVariable", StringComparison.Ordinal);

    private static FunctionInvocation? Inner(PathExpression path) => path.Target switch
    {
        FunctionInvocation call => call,
        PathExpression { Invocation: FunctionInvocation call } => call,
        _ => null,
    };
}
