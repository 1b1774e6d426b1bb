using FhirPath.Language.Binding;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Syntax;
using FhirPath.Language.Syntax.Nodes;

namespace FhirPath.Language.Analysis.Rules;

/// <summary>Comparisons whose outcome stands in the text: of two literals, and of what is never negative.</summary>
internal static class ConstantComparisons
{
    public static void Check(in BoundOperator operation, RuleReport report)
    {
        var kind = operation.Kind;
        if (!Shape.IsEquality(kind) && !Shape.IsOrdering(kind))
        {
            return;
        }

        var (left, right) = (Shape.Bare(operation.Syntax.Left), Shape.Bare(operation.Syntax.Right));
        if (IsLiteral(left) && IsLiteral(right))
        {
            CheckLiterals(operation, left, right, report);
        }
        else if (IsLiteral(right))
        {
            CheckSize(operation, left, kind, right, report);
        }
        else if (IsLiteral(left))
        {
            CheckSize(operation, right, Shape.Mirrored(kind), left, report);
        }
    }

    private static bool IsLiteral(ExpressionSyntax part) => part is LiteralExpression or UnaryExpression;

    private static void CheckLiterals(
        in BoundOperator operation, ExpressionSyntax left, ExpressionSyntax right, RuleReport report)
    {
        if (Outcome(operation.Kind, left, right, report.Tree) is { } holds)
        {
            report.Add(Errors.AlwaysTheSame(
                operation.Syntax.Span, holds ? "always true" : "always false", "it compares two literals"));
        }
    }

    private static bool? Outcome(SyntaxKind kind, ExpressionSyntax left, ExpressionSyntax right, SyntaxTree tree)
    {
        if (Shape.Number(left, tree) is { } one && Shape.Number(right, tree) is { } other)
        {
            return Shape.Holds(kind, one, other);
        }

        var isSame = Shape.Truth(left) is { } truth && Shape.Truth(right) is { } otherTruth ? truth == otherTruth
            : Shape.Text(left, tree) is { } text && Shape.Text(right, tree) is { } otherText ? text == otherText
            : (bool?)null;
        return (kind, isSame) switch
        {
            (SyntaxKind.Equal, { } same) => same,
            (SyntaxKind.NotEqual, { } same) => !same,
            _ => null,
        };
    }

    // count() is there always, length() where there is a string.
    private static void CheckSize(
        in BoundOperator operation,
        ExpressionSyntax measured,
        SyntaxKind comparison,
        ExpressionSyntax limit,
        RuleReport report)
    {
        if (Shape.Call(measured) is not { Name: "count" or "length", ArgumentList.Arguments: [] } call
            || Shape.Number(limit, report.Tree) is not { } number
            || OutcomeForSizes(comparison, number) is not { } holds)
        {
            return;
        }

        var outcome = (call.Name, holds) switch
        {
            ("count", true) => "always true",
            ("count", false) => "always false",
            (_, true) => "never false",
            _ => "never true",
        };
        report.Add(Errors.AlwaysTheSame(operation.Syntax.Span, outcome, $"{call.Name}() is never negative"));
    }

    // What holds, or not, for every number from 0 on.
    private static bool? OutcomeForSizes(SyntaxKind comparison, decimal limit) => comparison switch
    {
        SyntaxKind.GreaterOrEqual when limit <= 0 => true,
        SyntaxKind.Greater when limit < 0 => true,
        SyntaxKind.NotEqual when limit < 0 => true,
        SyntaxKind.Less when limit <= 0 => false,
        SyntaxKind.LessOrEqual when limit < 0 => false,
        SyntaxKind.Equal when limit < 0 => false,
        _ => null,
    };
}
