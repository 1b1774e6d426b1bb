using System.Collections.Immutable;
using FhirPath.Language.Syntax;
using FhirPath.Language.Syntax.Nodes;

namespace FhirPath.Language.Analysis;

/// <summary>Finds tokens of a tree by offset, and the nodes around a token. Loops, for trees are deep to the left.</summary>
internal sealed class TokenFinder(SyntaxTree tree)
{
    /// <summary>The token that the offset touches, a word rather than a sign; null where it touches none.</summary>
    public SyntaxToken? TokenAt(int offset)
    {
        SyntaxToken? touched = null;
        foreach (var token in tree.Tokens())
        {
            if (token.IsMissing || !token.Span.Touches(offset) || token.Kind == SyntaxKind.EndOfFile)
            {
                continue;
            }

            if (touched is not { } other || !CursorLocation.IsWord(other.Kind))
            {
                touched = token;
            }
        }

        return touched;
    }

    /// <summary>The last token that ends at or before the offset, or null.</summary>
    public SyntaxToken? LastTokenUpTo(int offset)
    {
        SyntaxToken? last = null;
        foreach (var token in tree.Tokens())
        {
            if (!token.IsMissing && token.Kind != SyntaxKind.EndOfFile && token.Span.End <= offset)
            {
                last = token;
            }
        }

        return last;
    }

    /// <summary>The nodes around a token of the tree, innermost first.</summary>
    public ImmutableArray<SyntaxNode> PathTo(SyntaxToken token)
    {
        var path = new List<SyntaxNode>();
        SyntaxNode? node = tree.Root;
        while (node is not null)
        {
            path.Add(node);
            node = ChildAround(node, token);
        }

        path.Reverse();
        return [.. path];
    }

    private static SyntaxNode? ChildAround(SyntaxNode node, SyntaxToken token)
    {
        for (var slot = 0; slot < node.SlotCount; slot++)
        {
            if (node.Slot(slot).Node is { } child && child.Span.Contains(token.Span) && !child.Span.IsEmpty)
            {
                return child;
            }
        }

        return null;
    }
}
