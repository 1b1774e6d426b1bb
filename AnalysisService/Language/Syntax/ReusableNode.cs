using FhirPath.Language.Syntax.Nodes;

namespace FhirPath.Language.Syntax;

/// <summary>A part of an expression without findings, to be taken over where its text stays what it is.</summary>
internal sealed class ReusableNode(
    ReusePlace place, SyntaxNode node, SyntaxToken last, int examinedEnd, int height)
{
    public ReusePlace Place => place;

    public SyntaxNode Node => node;

    /// <summary>The last token.</summary>
    public SyntaxToken Last => last;

    /// <summary>Behind all text that had a say in it, what was only looked at included.</summary>
    public int ExaminedEnd => examinedEnd;

    /// <summary>How many levels it nests.</summary>
    public int Height => height;

    /// <summary>What whoever binds it keeps of it, as part of a text without findings of syntax.</summary>
    public object? Bound { get; set; }

    /// <summary>The same as part of a text with findings.</summary>
    public object? BoundInBroken { get; set; }
}
