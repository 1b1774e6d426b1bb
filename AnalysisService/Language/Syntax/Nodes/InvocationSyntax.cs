namespace FhirPath.Language.Syntax.Nodes;

/// <summary>What may follow a dot, and may stand by itself: a member, a function call, or <c>$this</c> and its like.</summary>
public abstract class InvocationSyntax : ExpressionSyntax
{
    private protected InvocationSyntax(SyntaxKind kind, int start, int end)
        : base(kind, start, end)
    {
    }
}
