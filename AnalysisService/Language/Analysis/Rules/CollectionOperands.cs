using FhirPath.Language.Binding;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Syntax;
using FhirPath.Language.Syntax.Nodes;
using FhirPath.Language.Text;

namespace FhirPath.Language.Analysis.Rules;

/// <summary>
/// An operator for single values where an operand can have several items: <c>=</c> then compares the collections as a
/// whole, which is false, and the others are an error when they are evaluated (https://hl7.org/fhirpath/#operations).
/// </summary>
internal static class CollectionOperands
{
    public static void Check(in BoundOperator operation, RuleReport report)
    {
        var (left, right) = (IsMany(operation.Left), IsMany(operation.Right));
        switch (operation.Kind)
        {
            case SyntaxKind.Equal or SyntaxKind.NotEqual or SyntaxKind.Equivalent or SyntaxKind.NotEquivalent:
                CheckComparison(operation, left, right, report);
                break;
            case SyntaxKind.InKeyword:
                Report(operation, left, false, report);
                break;
            case SyntaxKind.ContainsKeyword:
                Report(operation, false, right, report);
                break;
            case SyntaxKind.Bar or SyntaxKind.None:
                break;
            default:
                Report(operation, left, right, report);
                break;
        }
    }

    public static void Check(TypeExpression expression, BoundType operand, RuleReport report)
    {
        if (IsMany(operand))
        {
            var isTest = expression.OperatorToken.Kind == SyntaxKind.IsKeyword;
            var type = report.Tree.TextOf(expression.Type);
            var fix = Errors.Replace(
                isTest ? "Ask whether any is of the type" : "Keep all that are of the type: use ofType()",
                TextSpan.FromBounds(expression.Operand.Span.End, expression.Span.End),
                isTest ? $".ofType({type}).exists()" : $".ofType({type})");
            report.Add(Errors.CollectionOperand(
                expression.OperatorToken.Span,
                isTest ? "is" : "as",
                "takes one item",
                report.Quote(expression.Operand), [fix]));
        }
    }

    // Two collections can be compared; one and a single value are never equal where there are several items.
    private static void CheckComparison(in BoundOperator operation, bool left, bool right, RuleReport report)
    {
        if (left == right || operation.Left.IsEmpty || operation.Right.IsEmpty
            || !operation.Left.IsKnown || !operation.Right.IsKnown)
        {
            return;
        }

        var (many, one) = left
            ? (operation.Syntax.Left, operation.Syntax.Right)
            : (operation.Syntax.Right, operation.Syntax.Left);
        report.Add(Errors.CollectionOperand(
            operation.Syntax.OperatorToken.Span,
            SyntaxFacts.Spelling(operation.Kind),
            "compares it as a whole with one value",
            report.Quote(many),
            ComparisonFixes(operation, many, one, report)));
    }

    private static List<DiagnosticFix> ComparisonFixes(
        in BoundOperator operation, ExpressionSyntax many, ExpressionSyntax one, RuleReport report)
    {
        var fixes = new List<DiagnosticFix>();
        if (RuleReport.IsMovable(one))
        {
            var isPositive = operation.Kind is SyntaxKind.Equal or SyntaxKind.Equivalent;
            var test = $"$this {SyntaxFacts.Spelling(operation.Kind)} {report.Tree.TextOf(one)}";
            fixes.Add(Errors.Replace(
                isPositive ? "Ask whether any is" : "Ask whether none is",
                operation.Syntax.Span,
                $"{report.AsTarget(many)}.{(isPositive ? "exists" : "all")}({test})"));
        }

        fixes.Add(report.Call("Take the first item", many, "first()"));
        return fixes;
    }

    private static void Report(in BoundOperator operation, bool left, bool right, RuleReport report)
    {
        if (left)
        {
            Report(operation, operation.Syntax.Left, report);
        }

        if (right)
        {
            Report(operation, operation.Syntax.Right, report);
        }
    }

    private static void Report(in BoundOperator operation, ExpressionSyntax operand, RuleReport report) =>
        report.Add(Errors.CollectionOperand(
            operation.Syntax.OperatorToken.Span,
            SyntaxFacts.Spelling(operation.Kind),
            "takes single values",
            report.Quote(operand),
            [
                NonBooleanOperand.IsLogic(operation.Kind)
                    ? report.Call("Ask whether there is one", operand, "exists()")
                    : report.Call("Take the first item", operand, "first()"),
            ]));

    private static bool IsMany(BoundType operand) => operand is { IsKnown: true, IsCollection: true };
}
