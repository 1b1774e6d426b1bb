namespace FhirPath.Language.Syntax.Nodes;

/// <summary>
/// Two operands and the operator between them. Where two operands follow each other without one, the operator is a
/// missing token of kind <see cref="SyntaxKind.None"/>; a misspelled word operator has the kind that was meant.
/// </summary>
public sealed class BinaryExpression : ExpressionSyntax
{
    internal BinaryExpression(ExpressionSyntax left, SyntaxToken operatorToken, ExpressionSyntax right)
        : base(SyntaxKind.BinaryExpression, left.Start, right.End)
    {
        Left = left;
        OperatorToken = operatorToken;
        Right = right;
    }

    public ExpressionSyntax Left { get; }

    public SyntaxToken OperatorToken { get; }

    public ExpressionSyntax Right { get; }

    public override ExpressionSyntax LeftOperand => Left;

    public override int SlotCount => 3;

    public override SyntaxNodeOrToken Slot(int index) => index switch
    {
        0 => Left,
        1 => OperatorToken,
        2 => Right,
        _ => throw NoSlot(index),
    };
}
