using FhirPath.Language.Binding;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Syntax;
using FhirPath.Language.Syntax.Nodes;

namespace FhirPath.Language.Analysis.Rules;

/// <summary>The same on both sides of an operator: one of them was meant to be something else.</summary>
internal static class SameOperands
{
    public static void Check(in BoundOperator operation, RuleReport report)
    {
        if (IsAsked(operation.Kind)
            && report.Tree.TextOf(operation.Syntax.Left).SequenceEqual(report.Tree.TextOf(operation.Syntax.Right))
            && !IsLiteral(operation.Syntax.Left))
        {
            report.Add(Errors.SameOperands(operation.Syntax.OperatorToken.Span, SyntaxFacts.Spelling(operation.Kind)));
        }
    }

    private static bool IsAsked(SyntaxKind kind) =>
        Shape.IsEquality(kind) || Shape.IsOrdering(kind) || NonBooleanOperand.IsLogic(kind) || kind == SyntaxKind.Bar;

    // Two literals are compared by ConstantComparisons.
    private static bool IsLiteral(ExpressionSyntax part) =>
        Shape.Bare(part) is LiteralExpression or UnaryExpression or QuantityExpression or EmptyCollectionExpression;
}
