namespace FhirPath.Language.Syntax.Nodes;

/// <summary>An expression in parentheses.</summary>
public sealed class ParenthesizedExpression : ExpressionSyntax
{
    internal ParenthesizedExpression(
        SyntaxToken openParenthesis, ExpressionSyntax expression, SyntaxToken closeParenthesis)
        : base(SyntaxKind.ParenthesizedExpression, openParenthesis.Start, closeParenthesis.End)
    {
        OpenParenthesis = openParenthesis;
        Expression = expression;
        CloseParenthesis = closeParenthesis;
    }

    public SyntaxToken OpenParenthesis { get; }

    public ExpressionSyntax Expression { get; }

    public SyntaxToken CloseParenthesis { get; }

    public override int SlotCount => 3;

    public override SyntaxNodeOrToken Slot(int index) => index switch
    {
        0 => OpenParenthesis,
        1 => Expression,
        2 => CloseParenthesis,
        _ => throw NoSlot(index),
    };
}
