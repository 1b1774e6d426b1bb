using FhirPath.Language.Binding;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Model;
using FhirPath.Language.Syntax;
using FhirPath.Language.Syntax.Nodes;
using FhirPath.Language.Text;

namespace FhirPath.Language.Analysis.Rules.Hints;

/// <summary>Literals that leave a Boolean as it is.</summary>
internal static class RedundantLogic
{
    /// <summary><c>x and true</c>, <c>x.exists() = true</c>.</summary>
    public static void CheckLiteral(in BoundOperator operation, RuleReport report)
    {
        var neutral = operation.Kind switch
        {
            SyntaxKind.AndKeyword or SyntaxKind.Equal => true,
            SyntaxKind.OrKeyword or SyntaxKind.XorKeyword or SyntaxKind.NotEqual => false,
            SyntaxKind.ImpliesKeyword => true,
            _ => (bool?)null,
        };
        if (neutral is null)
        {
            return;
        }

        var (left, right) = (operation.Syntax.Left, operation.Syntax.Right);
        if (Shape.Truth(left) == neutral && Shape.Truth(right) is null && IsBoolean(operation.Right))
        {
            Report(operation, right, report);
        }
        else if (operation.Kind != SyntaxKind.ImpliesKeyword
            && Shape.Truth(right) == neutral && Shape.Truth(left) is null && IsBoolean(operation.Left))
        {
            Report(operation, left, report);
        }
    }

    /// <summary><c>iif(x, true, false)</c>, <c>iif(x, y, {})</c>.</summary>
    public static void CheckChoice(in BoundCall call, RuleReport report)
    {
        if (call.Syntax.ArgumentList.Arguments is not [var criterion, var result, var otherwise]
            || Shape.Truth(criterion) is not null)
        {
            return;
        }

        if (otherwise is EmptyCollectionExpression)
        {
            var rest = TextSpan.FromBounds(result.Span.End, otherwise.Span.End);
            report.Add(Errors.Superfluous(DiagnosticTable.RedundantChoice, otherwise.Span, rest, "{}"));
        }
        else if (call.Target is null && call.Arguments[0].Presence == Presence.Certain && IsBoolean(call.Arguments[0])
            && Shape.Truth(result) is true && Shape.Truth(otherwise) is false)
        {
            var text = report.Tree.TextOf(criterion).ToString();
            report.Add(Errors.Simpler(
                DiagnosticTable.RedundantChoice,
                call.Syntax.Span,
                criterion is BinaryExpression or TypeExpression ? $"({text})" : text));
        }
    }

    // Of an element the comparison makes a Boolean of FHIRPath, and many find it easier to read.
    private static bool IsBoolean(BoundType operand) =>
        operand is { IsKnown: true, IsCollection: false } && ReferenceEquals(operand.Single, SystemTypes.Boolean);

    private static void Report(in BoundOperator operation, ExpressionSyntax kept, RuleReport report) =>
        report.Add(Errors.Simpler(
            DiagnosticTable.RedundantLiteral, operation.Syntax.Span, report.Tree.TextOf(kept).ToString()));
}
