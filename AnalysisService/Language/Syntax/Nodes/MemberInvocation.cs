namespace FhirPath.Language.Syntax.Nodes;

/// <summary>
/// A name by itself: an element, or at the start of an expression also a type. Where an operand or a name is missing
/// from the text, its place is held by one whose token is missing.
/// </summary>
public sealed class MemberInvocation : InvocationSyntax
{
    internal MemberInvocation(SyntaxToken nameToken, string name)
        : base(SyntaxKind.MemberInvocation, nameToken.Start, nameToken.End)
    {
        NameToken = nameToken;
        Name = name;
    }

    public SyntaxToken NameToken { get; }

    /// <summary>The name without delimiters, its escapes resolved; empty where the token is missing.</summary>
    public string Name { get; }

    public override int SlotCount => 1;

    public override SyntaxNodeOrToken Slot(int index) => index == 0 ? NameToken : throw NoSlot(index);
}
