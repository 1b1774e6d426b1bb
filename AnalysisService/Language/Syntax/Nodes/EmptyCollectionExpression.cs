namespace FhirPath.Language.Syntax.Nodes;

/// <summary>The literal of the empty collection, <c>{ }</c>.</summary>
public sealed class EmptyCollectionExpression : ExpressionSyntax
{
    internal EmptyCollectionExpression(SyntaxToken openBrace, SyntaxToken closeBrace)
        : base(SyntaxKind.EmptyCollectionExpression, openBrace.Start, closeBrace.End)
    {
        OpenBrace = openBrace;
        CloseBrace = closeBrace;
    }

    public SyntaxToken OpenBrace { get; }

    public SyntaxToken CloseBrace { get; }

    public override int SlotCount => 2;

    public override SyntaxNodeOrToken Slot(int index) => index switch
    {
        0 => OpenBrace,
        1 => CloseBrace,
        _ => throw NoSlot(index),
    };
}
