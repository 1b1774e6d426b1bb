using FhirPath.Language.Binding;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Syntax;
using FhirPath.Language.Syntax.Nodes;

namespace FhirPath.Language.Analysis.Rules;

/// <summary>
/// <c>x = {}</c> asks nothing: where an operand is empty so is the result (https://hl7.org/fhirpath/#equality).
/// </summary>
internal static class EmptyOperands
{
    public static void Check(in BoundOperator operation, RuleReport report)
    {
        if (!operation.Left.IsEmpty && !operation.Right.IsEmpty)
        {
            return;
        }

        var isLeftEmpty = IsEmptyCollection(operation.Syntax.Left);
        var isRightEmpty = IsEmptyCollection(operation.Syntax.Right);
        if (Outcome(operation.Kind, isLeftEmpty, isRightEmpty) is { } outcome)
        {
            var other = isLeftEmpty ? operation.Syntax.Right : operation.Syntax.Left;
            report.Add(Errors.AlwaysTheSame(
                operation.Syntax.Span,
                outcome,
                $"an operand of '{SyntaxFacts.Spelling(operation.Kind)}' is",
                isLeftEmpty && isRightEmpty ? [] : Fixes(operation, other, report)));
        }
    }

    private static string? Outcome(SyntaxKind kind, bool isLeftEmpty, bool isRightEmpty) => kind switch
    {
        SyntaxKind.Equal or SyntaxKind.NotEqual or SyntaxKind.Less or SyntaxKind.LessOrEqual or SyntaxKind.Greater
            or SyntaxKind.GreaterOrEqual or SyntaxKind.Plus or SyntaxKind.Minus or SyntaxKind.Star or SyntaxKind.Slash
            or SyntaxKind.DivKeyword or SyntaxKind.ModKeyword when isLeftEmpty || isRightEmpty => "always empty",
        SyntaxKind.InKeyword when isLeftEmpty => "always empty",
        SyntaxKind.ContainsKeyword when isRightEmpty => "always empty",
        _ => null,
    };

    private static List<DiagnosticFix> Fixes(in BoundOperator operation, ExpressionSyntax other, RuleReport report) =>
        operation.Kind switch
        {
            SyntaxKind.Equal => [Ask("Ask whether there is none", "empty()", operation, other, report)],
            SyntaxKind.NotEqual => [Ask("Ask whether there is one", "exists()", operation, other, report)],
            _ => [],
        };

    private static DiagnosticFix Ask(
        string title, string call, in BoundOperator operation, ExpressionSyntax other, RuleReport report) =>
        Errors.Replace(title, operation.Syntax.Span, $"{report.AsTarget(other)}.{call}");

    private static bool IsEmptyCollection(ExpressionSyntax part) => Shape.Bare(part) is EmptyCollectionExpression;
}
