namespace FhirPath.Language.Syntax.Nodes;

/// <summary>A literal of one token: <c>'text'</c>, <c>5</c>, <c>5L</c>, <c>1.5</c>, <c>true</c>, <c>@2020-01-01</c>.</summary>
public sealed class LiteralExpression : ExpressionSyntax
{
    internal LiteralExpression(SyntaxToken token)
        : base(SyntaxKind.LiteralExpression, token.Start, token.End) => Token = token;

    public SyntaxToken Token { get; }

    public override int SlotCount => 1;

    public override SyntaxNodeOrToken Slot(int index) => index == 0 ? Token : throw NoSlot(index);
}
