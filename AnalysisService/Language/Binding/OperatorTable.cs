using FhirPath.Language.Model;
using FhirPath.Language.Syntax;

namespace FhirPath.Language.Binding;

/// <summary>What operators yield (FHIRPath N1 section 6). FHIR values count as the System type they convert to.</summary>
internal static class OperatorTable
{
    // Operands and result of arithmetic; an operand pair that is not listed yields something unknown.
    private static readonly (SyntaxKind Operator, TypeInfo Left, TypeInfo Right, BoundType Result)[] Arithmetic =
    [
        (SyntaxKind.Plus, SystemTypes.Integer, SystemTypes.Integer, SystemResults.Integer),
        (SyntaxKind.Plus, SystemTypes.Decimal, SystemTypes.Decimal, SystemResults.Decimal),
        (SyntaxKind.Plus, SystemTypes.Integer, SystemTypes.Decimal, SystemResults.Decimal),
        (SyntaxKind.Plus, SystemTypes.Decimal, SystemTypes.Integer, SystemResults.Decimal),
        (SyntaxKind.Plus, SystemTypes.Long, SystemTypes.Long, SystemResults.Long),
        (SyntaxKind.Plus, SystemTypes.String, SystemTypes.String, SystemResults.String),
        (SyntaxKind.Plus, SystemTypes.Quantity, SystemTypes.Quantity, SystemResults.Quantity),
        (SyntaxKind.Plus, SystemTypes.Date, SystemTypes.Quantity, SystemResults.Date),
        (SyntaxKind.Plus, SystemTypes.DateTime, SystemTypes.Quantity, SystemResults.DateTime),
        (SyntaxKind.Plus, SystemTypes.Time, SystemTypes.Quantity, SystemResults.Time),
        (SyntaxKind.Minus, SystemTypes.Integer, SystemTypes.Integer, SystemResults.Integer),
        (SyntaxKind.Minus, SystemTypes.Decimal, SystemTypes.Decimal, SystemResults.Decimal),
        (SyntaxKind.Minus, SystemTypes.Integer, SystemTypes.Decimal, SystemResults.Decimal),
        (SyntaxKind.Minus, SystemTypes.Decimal, SystemTypes.Integer, SystemResults.Decimal),
        (SyntaxKind.Minus, SystemTypes.Long, SystemTypes.Long, SystemResults.Long),
        (SyntaxKind.Minus, SystemTypes.Quantity, SystemTypes.Quantity, SystemResults.Quantity),
        (SyntaxKind.Minus, SystemTypes.Date, SystemTypes.Quantity, SystemResults.Date),
        (SyntaxKind.Minus, SystemTypes.DateTime, SystemTypes.Quantity, SystemResults.DateTime),
        (SyntaxKind.Minus, SystemTypes.Time, SystemTypes.Quantity, SystemResults.Time),
        (SyntaxKind.Star, SystemTypes.Integer, SystemTypes.Integer, SystemResults.Integer),
        (SyntaxKind.Star, SystemTypes.Decimal, SystemTypes.Decimal, SystemResults.Decimal),
        (SyntaxKind.Star, SystemTypes.Integer, SystemTypes.Decimal, SystemResults.Decimal),
        (SyntaxKind.Star, SystemTypes.Decimal, SystemTypes.Integer, SystemResults.Decimal),
        (SyntaxKind.Star, SystemTypes.Long, SystemTypes.Long, SystemResults.Long),
        (SyntaxKind.Star, SystemTypes.Quantity, SystemTypes.Quantity, SystemResults.Quantity),
        (SyntaxKind.Slash, SystemTypes.Integer, SystemTypes.Integer, SystemResults.Decimal),
        (SyntaxKind.Slash, SystemTypes.Decimal, SystemTypes.Decimal, SystemResults.Decimal),
        (SyntaxKind.Slash, SystemTypes.Integer, SystemTypes.Decimal, SystemResults.Decimal),
        (SyntaxKind.Slash, SystemTypes.Decimal, SystemTypes.Integer, SystemResults.Decimal),
        (SyntaxKind.Slash, SystemTypes.Quantity, SystemTypes.Quantity, SystemResults.Quantity),
        (SyntaxKind.DivKeyword, SystemTypes.Integer, SystemTypes.Integer, SystemResults.Integer),
        (SyntaxKind.DivKeyword, SystemTypes.Decimal, SystemTypes.Decimal, SystemResults.Integer),
        (SyntaxKind.DivKeyword, SystemTypes.Long, SystemTypes.Long, SystemResults.Long),
        (SyntaxKind.ModKeyword, SystemTypes.Integer, SystemTypes.Integer, SystemResults.Integer),
        (SyntaxKind.ModKeyword, SystemTypes.Decimal, SystemTypes.Decimal, SystemResults.Decimal),
        (SyntaxKind.ModKeyword, SystemTypes.Long, SystemTypes.Long, SystemResults.Long),
    ];

    /// <summary>What a binary operator yields; unknown where the table has no row for the operands.</summary>
    public static BoundType ResultOf(SyntaxKind operatorKind, BoundType left, BoundType right) => operatorKind switch
    {
        SyntaxKind.Bar => left.Or(right).WithCardinality(isCollection: true),
        SyntaxKind.Ampersand => SystemResults.String,
        SyntaxKind.Plus or SyntaxKind.Minus or SyntaxKind.Star or SyntaxKind.Slash
            or SyntaxKind.DivKeyword or SyntaxKind.ModKeyword => ResultOfArithmetic(operatorKind, left, right),
        SyntaxKind.None => BoundType.Unknown,
        _ => SystemResults.Boolean,
    };

    private static BoundType ResultOfArithmetic(SyntaxKind operatorKind, BoundType left, BoundType right)
    {
        if (left.Single?.SystemType is { } leftType && right.Single?.SystemType is { } rightType)
        {
            foreach (var row in Arithmetic)
            {
                if (row.Operator == operatorKind && row.Left == leftType && row.Right == rightType)
                {
                    return row.Result;
                }
            }
        }

        return BoundType.Unknown;
    }
}
