using FhirPath.Language.Binding;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Syntax;
using FhirPath.Language.Syntax.Nodes;
using FhirPath.Language.Text;

namespace FhirPath.Language.Analysis.Rules.Hints;

/// <summary>Simpler ways to ask whether there is something.</summary>
internal static class ExistenceHints
{
    /// <summary><c>where(x).exists()</c>: exists takes the criterion itself.</summary>
    public static void CheckWhere(in BoundCall call, RuleReport report)
    {
        if (call.Arguments.Length == 0
            && InnerCall(call) is { Name: "where", ArgumentList.Arguments: [var criterion] } where
            && Shape.Truth(criterion) is null)
        {
            var span = TextSpan.FromBounds(where.Span.Start, call.Syntax.Span.End);
            report.Add(Errors.Simpler(DiagnosticTable.WhereExists, span, $"exists({report.Tree.TextOf(criterion)})"));
        }
    }

    /// <summary><c>exists().not()</c>: there is a function for the opposite.</summary>
    public static void CheckNot(in BoundCall call, RuleReport report)
    {
        if (InnerCall(call) is { Name: "exists" or "empty", ArgumentList.Arguments: [] } inner)
        {
            var span = TextSpan.FromBounds(inner.Span.Start, call.Syntax.Span.End);
            var opposite = inner.Name == "exists" ? "empty()" : "exists()";
            report.Add(Errors.Simpler(DiagnosticTable.NegatedExistence, span, opposite));
        }
    }

    /// <summary><c>count() &gt; 0</c>: all that is asked is whether there is an item.</summary>
    public static void CheckCount(in BoundOperator operation, RuleReport report)
    {
        var kind = operation.Kind;
        if (kind is not (SyntaxKind.Equal or SyntaxKind.NotEqual) && !Shape.IsOrdering(kind))
        {
            return;
        }

        if (Shape.IsCall(operation.Syntax.Left, "count"))
        {
            CheckCount(operation.Syntax, operation.Syntax.Left, kind, operation.Syntax.Right, report);
        }
        else if (Shape.IsCall(operation.Syntax.Right, "count"))
        {
            CheckCount(
                operation.Syntax, operation.Syntax.Right, Shape.Mirrored(kind), operation.Syntax.Left, report);
        }
    }

    private static void CheckCount(
        BinaryExpression operation, ExpressionSyntax count, SyntaxKind comparison, ExpressionSyntax limit,
        RuleReport report)
    {
        if (Shape.Number(limit, report.Tree) is { } number && Question(comparison, number) is { } question)
        {
            var target = Shape.Target(count) is { } counted ? $"{report.AsTarget(counted)}." : "";
            report.Add(Errors.Simpler(DiagnosticTable.CountComparison, operation.Span, $"{target}{question}"));
        }
    }

    private static string? Question(SyntaxKind comparison, decimal limit) => (comparison, limit) switch
    {
        (SyntaxKind.Greater or SyntaxKind.NotEqual, 0) or (SyntaxKind.GreaterOrEqual, 1) => "exists()",
        (SyntaxKind.Equal or SyntaxKind.LessOrEqual, 0) or (SyntaxKind.Less, 1) => "empty()",
        _ => null,
    };

    // The call that this one is made on, where no parentheses stand between.
    private static FunctionInvocation? InnerCall(in BoundCall call) => call.Target switch
    {
        FunctionInvocation inner => inner,
        PathExpression { Invocation: FunctionInvocation inner } => inner,
        _ => null,
    };
}
