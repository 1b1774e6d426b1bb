namespace FhirPath.Language.Syntax.Nodes;

/// <summary><c>$this</c>, <c>$index</c> or <c>$total</c>; the token's kind tells which.</summary>
public sealed class SpecialInvocation : InvocationSyntax
{
    internal SpecialInvocation(SyntaxToken token)
        : base(SyntaxKind.SpecialInvocation, token.Start, token.End) => Token = token;

    public SyntaxToken Token { get; }

    public override int SlotCount => 1;

    public override SyntaxNodeOrToken Slot(int index) => index == 0 ? Token : throw NoSlot(index);
}
