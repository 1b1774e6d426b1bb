namespace FhirPath.Language.Syntax.Nodes;

/// <summary>
/// A node that yields a collection. A chain such as <c>a.b.c</c> or <c>a | b | c</c> nests to the left as deep as it
/// is long, so whoever walks a tree follows <see cref="LeftOperand"/> in a loop; all other nesting is bounded
/// by <see cref="Parser.MaximumDepth"/> and may recurse.
/// </summary>
public abstract class ExpressionSyntax : SyntaxNode
{
    private protected ExpressionSyntax(SyntaxKind kind, int start, int end)
        : base(kind, start, end)
    {
    }

    /// <summary>The operand that the expression begins with, where the grammar recurses to the left; else null.</summary>
    public virtual ExpressionSyntax? LeftOperand => null;
}
