using FhirPath.Language.Binding;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Model;
using FhirPath.Language.Syntax;

namespace FhirPath.Language.Analysis.Rules;

/// <summary>
/// Values of types that have nothing in common are never equal (https://hl7.org/fhirpath/#equality); a date and a string
/// that looks like one are equal to some engines.
/// </summary>
internal static class IncomparableOperands
{
    private const int MostTypes = 12;
    private const int ShownTypes = 3;

    public static void Check(in BoundOperator operation, RuleReport report)
    {
        if (!IsAsked(operation.Kind)
            || !IsJudged(operation.Left)
            || !IsJudged(operation.Right)
            || IsWhole(operation))
        {
            return;
        }

        switch (Judge(operation.Left, operation.Right))
        {
            case TypeTestVerdict.Impossible:
                report.Add(Errors.Incomparable(
                    operation.Syntax.OperatorToken.Span,
                    SyntaxFacts.Spelling(operation.Kind),
                    Describe(operation.Left),
                    Describe(operation.Right),
                    ComparisonFixes.For(operation, report)));
                break;
            case TypeTestVerdict.Unlikely:
                report.Add(Errors.DateAsString(
                    operation.Syntax.OperatorToken.Span,
                    SyntaxFacts.Spelling(operation.Kind),
                    ComparisonFixes.For(operation, report)));
                break;
            default:
                break;
        }
    }

    private static bool IsAsked(SyntaxKind kind) =>
        Shape.IsEquality(kind) || kind is SyntaxKind.InKeyword or SyntaxKind.ContainsKeyword;

    private static bool IsJudged(BoundType operand) =>
        operand.IsKnown && !operand.IsResolved && operand.Types.Length is > 0 and <= MostTypes;

    // That a collection is compared as a whole is said already.
    private static bool IsWhole(in BoundOperator operation) =>
        Shape.IsEquality(operation.Kind) && (operation.Left.IsCollection || operation.Right.IsCollection);

    private static TypeTestVerdict Judge(BoundType left, BoundType right)
    {
        var verdict = TypeTestVerdict.Impossible;
        foreach (var leftType in left.Types)
        {
            foreach (var rightType in right.Types)
            {
                var one = Judge(leftType, rightType);
                verdict = one < verdict ? one : verdict;
                if (verdict == TypeTestVerdict.Possible)
                {
                    return verdict;
                }
            }
        }

        return verdict;
    }

    // Two structures are left alone: what they have in common is a question of more than their types.
    private static TypeTestVerdict Judge(TypeInfo left, TypeInfo right)
    {
        var (leftValue, rightValue) = (left.SystemType, right.SystemType);
        if (left.IsAbstract || right.IsAbstract || (leftValue is null && rightValue is null)
            || IsOpaque(left) || IsOpaque(right))
        {
            return TypeTestVerdict.Possible;
        }

        if (leftValue is null || rightValue is null)
        {
            return TypeTestVerdict.Impossible;
        }

        return OperatorTable.AreComparable(leftValue, rightValue) ? TypeTestVerdict.Possible
            : IsMomentAsString(leftValue, rightValue) || IsMomentAsString(rightValue, leftValue)
                ? TypeTestVerdict.Unlikely
            : TypeTestVerdict.Impossible;
    }

    // What type() returns, and what stands for a value without saying so.
    private static bool IsOpaque(TypeInfo type) =>
        type == SystemTypes.TypeInfo || type == SystemTypes.ClassInfoElement
        || (type.SystemType is null && type.Kind == TypeKind.Primitive);

    private static bool IsMomentAsString(TypeInfo text, TypeInfo moment) =>
        text == SystemTypes.String
        && (moment == SystemTypes.Date || moment == SystemTypes.DateTime || moment == SystemTypes.Time);

    private static string Describe(BoundType operand)
    {
        var shown = string.Join(" or ", operand.Types.Take(ShownTypes).Select(type => type.Name));
        return operand.Types.Length > ShownTypes
            ? $"{shown} or {operand.Types.Length - ShownTypes} other types"
            : shown;
    }
}
