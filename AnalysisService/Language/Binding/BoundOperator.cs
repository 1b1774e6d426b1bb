using FhirPath.Language.Syntax;
using FhirPath.Language.Syntax.Nodes;

namespace FhirPath.Language.Binding;

/// <summary>A binary operator whose operands are bound.</summary>
/// <param name="Syntax">Operands and operator.</param>
/// <param name="Left">What the left operand yields.</param>
/// <param name="Right">What the right operand yields.</param>
internal readonly record struct BoundOperator(BinaryExpression Syntax, BoundType Left, BoundType Right)
{
    public SyntaxKind Kind => Syntax.OperatorToken.Kind;
}
