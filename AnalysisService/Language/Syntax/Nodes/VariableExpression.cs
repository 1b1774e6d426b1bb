namespace FhirPath.Language.Syntax.Nodes;

/// <summary>An environment variable: <c>%resource</c>, <c>%`vs-name`</c>, <c>%'name'</c>.</summary>
public sealed class VariableExpression : ExpressionSyntax
{
    internal VariableExpression(SyntaxToken token, string name)
        : base(SyntaxKind.VariableExpression, token.Start, token.End)
    {
        Token = token;
        Name = name;
    }

    /// <summary>The percent sign and the name.</summary>
    public SyntaxToken Token { get; }

    /// <summary>The name without percent sign and delimiters, its escapes resolved.</summary>
    public string Name { get; }

    public override int SlotCount => 1;

    public override SyntaxNodeOrToken Slot(int index) => index == 0 ? Token : throw NoSlot(index);
}
