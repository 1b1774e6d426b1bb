using System.Collections.Immutable;

namespace FhirPath.Language.Syntax.Nodes;

/// <summary>The name of a type, with or without its namespace: <c>Quantity</c>, <c>System.String</c>.</summary>
public sealed class TypeSpecifier : SyntaxNode
{
    internal TypeSpecifier(ImmutableArray<SyntaxToken> tokens, string name)
        : base(SyntaxKind.TypeSpecifier, tokens[0].Start, tokens[^1].End)
    {
        Tokens = tokens;
        Name = name;
    }

    /// <summary>Names and dots in turn.</summary>
    public ImmutableArray<SyntaxToken> Tokens { get; }

    /// <summary>The names joined by dots; empty where the name is missing.</summary>
    public string Name { get; }

    public override int SlotCount => Tokens.Length;

    public override SyntaxNodeOrToken Slot(int index) => Tokens[index];
}
