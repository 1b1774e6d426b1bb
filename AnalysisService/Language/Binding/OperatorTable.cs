using System.Collections.Immutable;
using FhirPath.Language.Model;
using FhirPath.Language.Syntax;

namespace FhirPath.Language.Binding;

/// <summary>
/// What operators take and yield (FHIRPath N1 section 6). FHIR values count as the System type they convert to, and a
/// whole number as any wider kind of number (https://hl7.org/fhirpath/#conversion).
/// </summary>
internal static class OperatorTable
{
    private static readonly TypeInfo Integer = SystemTypes.Integer;
    private static readonly TypeInfo Long = SystemTypes.Long;
    private static readonly TypeInfo Decimal = SystemTypes.Decimal;
    private static readonly TypeInfo String = SystemTypes.String;
    private static readonly TypeInfo Quantity = SystemTypes.Quantity;
    private static readonly TypeInfo Date = SystemTypes.Date;
    private static readonly TypeInfo DateTime = SystemTypes.DateTime;
    private static readonly TypeInfo Time = SystemTypes.Time;

    // Each kind of number converts to those behind it, unasked.
    private static readonly TypeInfo[] Numbers = [Integer, Long, Decimal, Quantity];

    // Operands and result of arithmetic. A pair of numbers that is not listed counts as the wider of the two.
    private static readonly (SyntaxKind Operator, TypeInfo Left, TypeInfo Right, TypeInfo Result)[] Arithmetic =
    [
        (SyntaxKind.Plus, Integer, Integer, Integer),
        (SyntaxKind.Plus, Long, Long, Long),
        (SyntaxKind.Plus, Decimal, Decimal, Decimal),
        (SyntaxKind.Plus, Quantity, Quantity, Quantity),
        (SyntaxKind.Plus, String, String, String),
        (SyntaxKind.Plus, Date, Quantity, Date),
        (SyntaxKind.Plus, DateTime, Quantity, DateTime),
        (SyntaxKind.Plus, Time, Quantity, Time),
        (SyntaxKind.Minus, Integer, Integer, Integer),
        (SyntaxKind.Minus, Long, Long, Long),
        (SyntaxKind.Minus, Decimal, Decimal, Decimal),
        (SyntaxKind.Minus, Quantity, Quantity, Quantity),
        (SyntaxKind.Minus, Date, Quantity, Date),
        (SyntaxKind.Minus, DateTime, Quantity, DateTime),
        (SyntaxKind.Minus, Time, Quantity, Time),
        (SyntaxKind.Minus, Date, Date, Quantity),
        (SyntaxKind.Minus, DateTime, DateTime, Quantity),
        (SyntaxKind.Minus, Date, DateTime, Quantity),
        (SyntaxKind.Minus, DateTime, Date, Quantity),
        (SyntaxKind.Minus, Time, Time, Quantity),
        (SyntaxKind.Star, Integer, Integer, Integer),
        (SyntaxKind.Star, Long, Long, Long),
        (SyntaxKind.Star, Decimal, Decimal, Decimal),
        (SyntaxKind.Star, Quantity, Quantity, Quantity),
        (SyntaxKind.Slash, Integer, Integer, Decimal),
        (SyntaxKind.Slash, Long, Long, Decimal),
        (SyntaxKind.Slash, Decimal, Decimal, Decimal),
        (SyntaxKind.Slash, Quantity, Quantity, Quantity),
        (SyntaxKind.DivKeyword, Integer, Integer, Integer),
        (SyntaxKind.DivKeyword, Long, Long, Long),
        (SyntaxKind.DivKeyword, Decimal, Decimal, Integer),
        (SyntaxKind.DivKeyword, Quantity, Quantity, Decimal),
        (SyntaxKind.ModKeyword, Integer, Integer, Integer),
        (SyntaxKind.ModKeyword, Long, Long, Long),
        (SyntaxKind.ModKeyword, Decimal, Decimal, Decimal),
        (SyntaxKind.ModKeyword, Quantity, Quantity, Quantity),
    ];

    /// <summary>
    /// What a binary operator yields. Null where it can't be applied to any of the operands' types; unknown where that
    /// can't be told.
    /// </summary>
    public static BoundType? ResultOf(SyntaxKind operatorKind, BoundType left, BoundType right) => operatorKind switch
    {
        SyntaxKind.Bar => left.Union(right),
        SyntaxKind.Ampersand => HasText(left) && HasText(right) ? SystemResults.Present(String) : null,
        SyntaxKind.Plus or SyntaxKind.Minus or SyntaxKind.Star or SyntaxKind.Slash
            or SyntaxKind.DivKeyword or SyntaxKind.ModKeyword => ResultOfArithmetic(operatorKind, left, right),
        SyntaxKind.Less or SyntaxKind.LessOrEqual or SyntaxKind.Greater or SyntaxKind.GreaterOrEqual =>
            IsOrdered(left, right) ? SystemResults.BooleanIf(left, right) : null,
        SyntaxKind.Equivalent or SyntaxKind.NotEquivalent => SystemResults.Present(SystemTypes.Boolean),
        SyntaxKind.InKeyword => SystemResults.BooleanIf(left),
        SyntaxKind.ContainsKeyword => SystemResults.BooleanIf(right),
        SyntaxKind.None => BoundType.Unknown,
        _ => SystemResults.BooleanIf(left, right),
    };

    /// <summary>What a binary operator yields where its operands are wrong: Boolean where it always does.</summary>
    public static BoundType ResultWithoutOperands(SyntaxKind operatorKind) =>
        operatorKind is SyntaxKind.Less or SyntaxKind.LessOrEqual or SyntaxKind.Greater or SyntaxKind.GreaterOrEqual
            ? SystemResults.Boolean
            : BoundType.Unknown;

    /// <summary>True where <c>+</c> and <c>-</c> can stand before a value of that type.</summary>
    public static bool HasSign(BoundType operand) =>
        IsUndecided(operand) || operand.Types.Any(type => Array.IndexOf(Numbers, type.SystemType) >= 0);

    /// <summary>True where values of the two System types can be equal, one less than the other, and so on.</summary>
    public static bool AreComparable(TypeInfo left, TypeInfo right) =>
        left == right
        || (Array.IndexOf(Numbers, left) >= 0 && Array.IndexOf(Numbers, right) >= 0)
        || ((left == Date || left == DateTime) && (right == Date || right == DateTime));

    private static bool IsUndecided(BoundType operand) => operand.Types.IsEmpty || operand.Types.Any(IsOpen);

    // A value of an abstract type is of some subtype.
    private static bool IsOpen(TypeInfo type) => type.IsAbstract && type.Kind != TypeKind.Resource;

    private static bool HasText(BoundType operand) =>
        IsUndecided(operand) || operand.Types.Any(type => type.SystemType is not null);

    private static bool IsOrdered(BoundType left, BoundType right)
    {
        if (IsUndecided(left) || IsUndecided(right))
        {
            return true;
        }

        foreach (var leftType in left.Types)
        {
            foreach (var rightType in right.Types)
            {
                if (leftType.SystemType is { } one && rightType.SystemType is { } other
                    && one != SystemTypes.Boolean && AreComparable(one, other))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static BoundType? ResultOfArithmetic(SyntaxKind operatorKind, BoundType left, BoundType right)
    {
        if (IsUndecided(left) || IsUndecided(right))
        {
            return BoundType.Unknown;
        }

        var types = ImmutableArray<TypeInfo>.Empty;
        foreach (var leftType in left.Types)
        {
            foreach (var rightType in right.Types)
            {
                if (ResultOfPair(operatorKind, leftType.SystemType, rightType.SystemType) is { } result)
                {
                    types = types.Contains(result) ? types : types.Add(result);
                }
            }
        }

        return types switch
        {
            [] => null,
            [var one] => SystemResults.Of(one),
            _ => BoundType.Of(types, isCollection: false),
        };
    }

    private static TypeInfo? ResultOfPair(SyntaxKind operatorKind, TypeInfo? left, TypeInfo? right)
    {
        var (leftRank, rightRank) = (Array.IndexOf(Numbers, left), Array.IndexOf(Numbers, right));
        if (leftRank >= 0 && rightRank >= 0)
        {
            left = right = Numbers[Math.Max(leftRank, rightRank)];
        }

        foreach (var row in Arithmetic)
        {
            if (row.Operator == operatorKind && row.Left == left && row.Right == right)
            {
                return row.Result;
            }
        }

        return null;
    }
}
