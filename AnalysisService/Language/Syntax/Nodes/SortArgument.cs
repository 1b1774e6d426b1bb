namespace FhirPath.Language.Syntax.Nodes;

/// <summary>A sort key with its direction: <c>family desc</c>.</summary>
public sealed class SortArgument : ExpressionSyntax
{
    internal SortArgument(ExpressionSyntax key, SyntaxToken direction)
        : base(SyntaxKind.SortArgument, key.Start, direction.End)
    {
        Key = key;
        Direction = direction;
    }

    public ExpressionSyntax Key { get; }

    /// <summary>The word <c>asc</c> or <c>desc</c>.</summary>
    public SyntaxToken Direction { get; }

    public override ExpressionSyntax LeftOperand => Key;

    public override int SlotCount => 2;

    public override SyntaxNodeOrToken Slot(int index) => index switch
    {
        0 => Key,
        1 => Direction,
        _ => throw NoSlot(index),
    };
}
