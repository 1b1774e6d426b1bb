namespace FhirPath.Language.Syntax.Nodes;

/// <summary>An invocation on the result of another expression: <c>target.invocation</c>.</summary>
public sealed class PathExpression : ExpressionSyntax
{
    internal PathExpression(ExpressionSyntax target, SyntaxToken dot, InvocationSyntax invocation)
        : base(SyntaxKind.PathExpression, target.Start, invocation.End)
    {
        Target = target;
        Dot = dot;
        Invocation = invocation;
    }

    public ExpressionSyntax Target { get; }

    public SyntaxToken Dot { get; }

    public InvocationSyntax Invocation { get; }

    public override ExpressionSyntax LeftOperand => Target;

    public override int SlotCount => 3;

    public override SyntaxNodeOrToken Slot(int index) => index switch
    {
        0 => Target,
        1 => Dot,
        2 => Invocation,
        _ => throw NoSlot(index),
    };
}
