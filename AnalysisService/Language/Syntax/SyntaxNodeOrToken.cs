using FhirPath.Language.Syntax.Nodes;
using FhirPath.Language.Text;

namespace FhirPath.Language.Syntax;

/// <summary>A child of a node: another node, or a token.</summary>
public readonly struct SyntaxNodeOrToken
{
    private SyntaxNodeOrToken(SyntaxNode? node, SyntaxToken token)
    {
        Node = node;
        Token = token;
    }

    /// <summary>The node; null where the child is a token.</summary>
    public SyntaxNode? Node { get; }

    /// <summary>The token; meaningless where the child is a node.</summary>
    public SyntaxToken Token { get; }

    /// <summary>What the child covers, without the trivia at its ends.</summary>
    public TextSpan Span => Node?.Span ?? Token.Span;

    public static implicit operator SyntaxNodeOrToken(SyntaxNode node) => FromNode(node);

    public static implicit operator SyntaxNodeOrToken(SyntaxToken token) => FromToken(token);

    public static SyntaxNodeOrToken FromNode(SyntaxNode node) => new(node, default);

    public static SyntaxNodeOrToken FromToken(SyntaxToken token) => new(null, token);
}
