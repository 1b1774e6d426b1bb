namespace FhirPath.Language.Syntax.Nodes;

/// <summary>A test or cast written as an operator: <c>value is Quantity</c>, <c>value as FHIR.Quantity</c>.</summary>
public sealed class TypeExpression : ExpressionSyntax
{
    internal TypeExpression(ExpressionSyntax operand, SyntaxToken operatorToken, TypeSpecifier type)
        : base(SyntaxKind.TypeExpression, operand.Start, type.End)
    {
        Operand = operand;
        OperatorToken = operatorToken;
        Type = type;
    }

    public ExpressionSyntax Operand { get; }

    /// <summary><c>is</c> or <c>as</c>.</summary>
    public SyntaxToken OperatorToken { get; }

    public TypeSpecifier Type { get; }

    public override ExpressionSyntax LeftOperand => Operand;

    public override int SlotCount => 3;

    public override SyntaxNodeOrToken Slot(int index) => index switch
    {
        0 => Operand,
        1 => OperatorToken,
        2 => Type,
        _ => throw NoSlot(index),
    };
}
