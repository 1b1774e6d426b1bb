namespace FhirPath.Language.Syntax.Nodes;

/// <summary>A sign before its operand: <c>-5</c>. It binds weaker than a path: <c>-a.b</c> is <c>-(a.b)</c>.</summary>
public sealed class UnaryExpression : ExpressionSyntax
{
    internal UnaryExpression(SyntaxToken sign, ExpressionSyntax operand)
        : base(SyntaxKind.UnaryExpression, sign.Start, operand.End)
    {
        OperatorToken = sign;
        Operand = operand;
    }

    public SyntaxToken OperatorToken { get; }

    public ExpressionSyntax Operand { get; }

    public override int SlotCount => 2;

    public override SyntaxNodeOrToken Slot(int index) => index switch
    {
        0 => OperatorToken,
        1 => Operand,
        _ => throw NoSlot(index),
    };
}
