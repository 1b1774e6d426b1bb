using FhirPath.Language.Binding;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Syntax;
using FhirPath.Language.Syntax.Nodes;

namespace FhirPath.Language.Analysis.Rules;

/// <summary>
/// Logic that a literal decides (https://hl7.org/fhirpath/#boolean-logic), and what exists and does not exist at once.
/// </summary>
internal static class ConstantLogic
{
    public static void Check(in BoundOperator operation, RuleReport report)
    {
        var outcome = operation.Kind switch
        {
            SyntaxKind.AndKeyword => false,
            SyntaxKind.OrKeyword or SyntaxKind.ImpliesKeyword => true,
            _ => (bool?)null,
        };
        if (outcome is { } value && Reason(operation, report.Tree) is { } reason)
        {
            report.Add(Errors.AlwaysTheSame(
                operation.Syntax.Span, value ? "always true" : "always false", reason));
        }
    }

    private static string? Reason(in BoundOperator operation, SyntaxTree tree)
    {
        var (left, right) = (Shape.Truth(operation.Syntax.Left), Shape.Truth(operation.Syntax.Right));
        return operation.Kind switch
        {
            SyntaxKind.AndKeyword when left is false || right is false => "an operand is false",
            SyntaxKind.OrKeyword when left is true || right is true => "an operand is true",
            SyntaxKind.ImpliesKeyword when left is false => "the condition is never met",
            SyntaxKind.ImpliesKeyword when right is true => "what follows is true",
            SyntaxKind.AndKeyword or SyntaxKind.OrKeyword when AreOpposites(operation.Syntax, tree) =>
                "one operand is the opposite of the other",
            _ => null,
        };
    }

    // x.exists() and x.empty().
    private static bool AreOpposites(BinaryExpression operation, SyntaxTree tree) =>
        Existence(operation.Left) is var (left, isPositive)
        && Existence(operation.Right) is var (right, isOtherPositive)
        && isPositive != isOtherPositive
        && tree.TextOf(left).SequenceEqual(tree.TextOf(right));

    // Of what a part asks whether it exists, and whether it asks that or the opposite.
    private static (ExpressionSyntax Of, bool IsPositive)? Existence(ExpressionSyntax part)
    {
        var isPositive = true;
        while (Shape.IsCall(part, "not") && Shape.Target(part) is { } negated)
        {
            isPositive = !isPositive;
            part = negated;
        }

        if (Shape.Target(part) is not { } target)
        {
            return null;
        }

        return Shape.IsCall(part, "exists") ? (target, isPositive)
            : Shape.IsCall(part, "empty") ? (target, !isPositive)
            : null;
    }
}
