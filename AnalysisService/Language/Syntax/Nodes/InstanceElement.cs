namespace FhirPath.Language.Syntax.Nodes;

/// <summary>One element of an instance selector: <c>name: expression</c>.</summary>
public sealed class InstanceElement : SyntaxNode
{
    internal InstanceElement(SyntaxToken nameToken, string name, SyntaxToken colon, ExpressionSyntax value)
        : base(SyntaxKind.InstanceElement, nameToken.Start, value.End)
    {
        NameToken = nameToken;
        Name = name;
        Colon = colon;
        Value = value;
    }

    public SyntaxToken NameToken { get; }

    /// <summary>The name without delimiters, its escapes resolved.</summary>
    public string Name { get; }

    public SyntaxToken Colon { get; }

    public ExpressionSyntax Value { get; }

    public override int SlotCount => 3;

    public override SyntaxNodeOrToken Slot(int index) => index switch
    {
        0 => NameToken,
        1 => Colon,
        2 => Value,
        _ => throw NoSlot(index),
    };
}
