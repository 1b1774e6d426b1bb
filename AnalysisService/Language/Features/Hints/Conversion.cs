using FhirPath.Language.Binding;
using FhirPath.Language.Model;
using FhirPath.Language.Syntax;
using FhirPath.Language.Syntax.Nodes;

namespace FhirPath.Language.Features.Hints;

/// <summary>
/// An operand that becomes a value of another type by itself, since the other operand is of that type
/// (https://hl7.org/fhirpath/#conversion).
/// </summary>
/// <param name="Operand">What is converted.</param>
/// <param name="Source">From which type.</param>
/// <param name="Target">To which type.</param>
internal sealed record Conversion(ExpressionSyntax Operand, TypeInfo Source, TypeInfo Target)
{
    public const string Page = "https://hl7.org/fhirpath/#conversion";

    // Each converts to those behind it.
    private static readonly TypeInfo[][] Orders =
    [
        [SystemTypes.Integer, SystemTypes.Long, SystemTypes.Decimal, SystemTypes.Quantity],
        [SystemTypes.Date, SystemTypes.DateTime],
    ];

    /// <summary>What is converted in an operation; null where nothing is.</summary>
    public static Conversion? Of(BinaryExpression binary, BindingTable bindings)
    {
        if (!Converts(binary.OperatorToken.Kind)
            || bindings[binary.Left].Type.Single?.SystemType is not { } left
            || bindings[binary.Right].Type.Single?.SystemType is not { } right
            || left == right)
        {
            return null;
        }

        foreach (var order in Orders)
        {
            var (first, second) = (Array.IndexOf(order, left), Array.IndexOf(order, right));
            if (first >= 0 && second >= 0)
            {
                return first < second
                    ? Of(binary.Left, left, right)
                    : Of(binary.Right, right, left);
            }
        }

        return null;
    }

    // Behind a + 1 it would look as if the 1 were meant.
    private static Conversion? Of(ExpressionSyntax operand, TypeInfo source, TypeInfo target) =>
        operand is BinaryExpression or UnaryExpression or TypeExpression
            ? null
            : new Conversion(operand, source, target);

    private static bool Converts(SyntaxKind kind) => kind is SyntaxKind.Plus or SyntaxKind.Minus or SyntaxKind.Star
        or SyntaxKind.Equal or SyntaxKind.NotEqual or SyntaxKind.Equivalent or SyntaxKind.NotEquivalent
        or SyntaxKind.Less or SyntaxKind.LessOrEqual or SyntaxKind.Greater or SyntaxKind.GreaterOrEqual;
}
