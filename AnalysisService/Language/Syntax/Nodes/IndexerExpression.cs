namespace FhirPath.Language.Syntax.Nodes;

/// <summary>One item by its position: <c>target[index]</c>.</summary>
public sealed class IndexerExpression : ExpressionSyntax
{
    internal IndexerExpression(
        ExpressionSyntax target, SyntaxToken openBracket, ExpressionSyntax index, SyntaxToken closeBracket)
        : base(SyntaxKind.IndexerExpression, target.Start, closeBracket.End)
    {
        Target = target;
        OpenBracket = openBracket;
        Index = index;
        CloseBracket = closeBracket;
    }

    public ExpressionSyntax Target { get; }

    public SyntaxToken OpenBracket { get; }

    public ExpressionSyntax Index { get; }

    public SyntaxToken CloseBracket { get; }

    public override ExpressionSyntax LeftOperand => Target;

    public override int SlotCount => 4;

    public override SyntaxNodeOrToken Slot(int index) => index switch
    {
        0 => Target,
        1 => OpenBracket,
        2 => Index,
        3 => CloseBracket,
        _ => throw NoSlot(index),
    };
}
