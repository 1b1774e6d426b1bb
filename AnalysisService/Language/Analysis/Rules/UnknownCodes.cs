using FhirPath.Language.Binding;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Model;
using FhirPath.Language.Syntax;
using FhirPath.Language.Syntax.Nodes;
using FhirPath.Language.Text;

namespace FhirPath.Language.Analysis.Rules;

/// <summary>
/// A literal compared with a code that can never be it: an element with a required binding has codes of its value set
/// only (https://hl7.org/fhir/terminologies.html#required).
/// </summary>
internal static class UnknownCodes
{
    public static void Check(in BoundOperator operation, RuleReport report)
    {
        var (left, right) = (operation.Syntax.Left, operation.Syntax.Right);
        switch (operation.Kind)
        {
            case SyntaxKind.Equal or SyntaxKind.NotEqual or SyntaxKind.Equivalent or SyntaxKind.NotEquivalent:
                Check(operation.Left, left, right, report);
                Check(operation.Right, right, left, report);
                break;
            case SyntaxKind.InKeyword:
                Check(operation.Left, left, right, report);
                break;
            case SyntaxKind.ContainsKeyword:
                Check(operation.Right, right, left, report);
                break;
            default:
                break;
        }
    }

    /// <summary>Of functions that compare the input with their argument, item by item.</summary>
    public static void Check(in BoundCall call, RuleReport report)
    {
        if (call.Target is { } target && call.Syntax.ArgumentList.Arguments is [var argument])
        {
            Check(call.Focus, target, argument, report);
        }
    }

    private static void Check(BoundType coded, ExpressionSyntax element, ExpressionSyntax literals, RuleReport report)
    {
        if (ValueSetOf(coded, report) is not { } valueSet)
        {
            return;
        }

        // A union of literals nests to the left.
        var rest = literals;
        while (Unwrap(rest) is BinaryExpression { OperatorToken.Kind: SyntaxKind.Bar } union)
        {
            CheckLiteral(union.Right, valueSet, element, report);
            rest = union.Left;
        }

        CheckLiteral(rest, valueSet, element, report);
    }

    private static void CheckLiteral(
        ExpressionSyntax literal, ValueSetInfo valueSet, ExpressionSyntax element, RuleReport report)
    {
        if (Unwrap(literal) is not LiteralExpression { Token.Kind: SyntaxKind.String } text)
        {
            return;
        }

        var code = EscapeSequence.Unquote(report.Tree.TextOf(text.Token), text.Token.IsUnterminated);
        if (!valueSet.Contains(code))
        {
            var suggestion = EditDistance.Nearest(code, valueSet.Codes.Select(one => one.Code));
            report.Add(Errors.UnknownCode(text.Span, code, valueSet.Url, report.Quote(element), suggestion));
        }
    }

    // Only a code itself is compared by its text; a Coding never equals one.
    private static ValueSetInfo? ValueSetOf(BoundType coded, RuleReport report) =>
        coded is { Single.Name: "code", Element.Binding: { Strength: BindingStrength.Required, ValueSet: { } url } }
            ? report.Context.Model?.FindValueSet(url)
            : null;

    private static ExpressionSyntax Unwrap(ExpressionSyntax expression)
    {
        while (expression is ParenthesizedExpression parenthesized)
        {
            expression = parenthesized.Expression;
        }

        return expression;
    }
}
