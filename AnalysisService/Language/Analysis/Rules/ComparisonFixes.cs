using System.Globalization;
using FhirPath.Language.Binding;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Model;
using FhirPath.Language.Syntax;
using FhirPath.Language.Syntax.Nodes;

namespace FhirPath.Language.Analysis.Rules;

/// <summary>What may be meant by a comparison of a value with a literal of another type.</summary>
internal static class ComparisonFixes
{
    // Where a structure keeps the value that people call it by.
    private static readonly string[] ValueNames = ["code", "reference", "value", "text"];

    public static List<DiagnosticFix> For(in BoundOperator operation, RuleReport report)
    {
        if (!Shape.IsEquality(operation.Kind))
        {
            return [];
        }

        var (left, right) = (Shape.Bare(operation.Syntax.Left), Shape.Bare(operation.Syntax.Right));
        return right is LiteralExpression second ? For(operation, operation.Syntax.Left, operation.Left, second, report)
            : left is LiteralExpression first ? For(operation, operation.Syntax.Right, operation.Right, first, report)
            : [];
    }

    private static List<DiagnosticFix> For(
        in BoundOperator operation,
        ExpressionSyntax value,
        BoundType type,
        LiteralExpression literal,
        RuleReport report)
    {
        if (type.Single is not { } single)
        {
            return [];
        }

        if (single.SystemType is { } system)
        {
            return Rewritten(literal, system, report.Tree) is { } text
                ? [Errors.Replace($"Change to {text}", literal.Span, text)]
                : [];
        }

        if (literal.Token.Kind != SyntaxKind.String)
        {
            return [];
        }

        if (single.Name == "CodeableConcept")
        {
            return operation.Kind is SyntaxKind.Equal or SyntaxKind.Equivalent
                ? [Errors.Replace(
                    "Ask whether it has a coding with the code",
                    operation.Syntax.Span,
                    $"{report.AsTarget(value)}.coding.exists(code = {report.Tree.TextOf(literal)})")]
                : [];
        }

        return NameOfValue(single) is { } name ? [report.Call($"Compare its {name}", value, name)] : [];
    }

    // The literal as one of the type: 'true' as true, '5' as 5, '2010' as @2010, 5 as '5'.
    private static string? Rewritten(LiteralExpression literal, TypeInfo type, SyntaxTree tree)
    {
        if (Shape.Text(literal, tree) is not { } text)
        {
            return type == SystemTypes.String && literal.Token.Kind is SyntaxKind.Integer or SyntaxKind.TrueKeyword
                or SyntaxKind.FalseKeyword
                ? $"'{tree.TextOf(literal)}'"
                : null;
        }

        var rewritten = type switch
        {
            _ when type == SystemTypes.Time => $"@T{text}",
            _ when type == SystemTypes.Date || type == SystemTypes.DateTime => $"@{text}",
            _ => text,
        };
        return IsLiteral(rewritten, type) ? rewritten : null;
    }

    private static bool IsLiteral(string text, TypeInfo type) =>
        type == SystemTypes.Boolean ? text is "true" or "false"
        : type == SystemTypes.Integer ? int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _)
        : type == SystemTypes.Decimal
            ? decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)
        : text is ['@', ..]
            && DateTimeScanner.Scan(text) is { Problem: null } moment && moment.Length == text.Length
            && KindOf(type) == moment.Kind;

    private static SyntaxKind KindOf(TypeInfo type) =>
        type == SystemTypes.Time ? SyntaxKind.Time
        : type == SystemTypes.Date ? SyntaxKind.Date
        : SyntaxKind.DateTime;

    private static string? NameOfValue(TypeInfo type)
    {
        foreach (var name in ValueNames)
        {
            if (type.FindElement(name) is { IsChoice: false, IsCollection: false, Types: [var own] }
                && own.SystemType == SystemTypes.String)
            {
                return name;
            }
        }

        return null;
    }
}
