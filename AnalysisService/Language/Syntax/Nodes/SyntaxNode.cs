using FhirPath.Language.Text;

namespace FhirPath.Language.Syntax.Nodes;

/// <summary>A node of the syntax tree: immutable, without parent, known by its identity. Offsets are the tree's.</summary>
public abstract class SyntaxNode
{
    private readonly int _start;
    private readonly int _end;

    private protected SyntaxNode(SyntaxKind kind, int start, int end)
    {
        Kind = kind;
        _start = start;
        _end = end;
    }

    public SyntaxKind Kind { get; }

    /// <summary>From the first token to the last, without the trivia at the ends.</summary>
    public TextSpan Span => TextSpan.FromBounds(_start, _end);

    /// <summary>How many children there are.</summary>
    public abstract int SlotCount { get; }

    internal int Start => _start;

    internal int End => _end;

    /// <summary>A child, in the order of the text.</summary>
    /// <param name="index">From 0 up to, not including, <see cref="SlotCount"/>.</param>
    public abstract SyntaxNodeOrToken Slot(int index);

    /// <summary>This node and all nodes in it, in the order in which they begin.</summary>
    public IEnumerable<SyntaxNode> SelfAndDescendants()
    {
        var pending = new Stack<SyntaxNode>();
        pending.Push(this);
        while (pending.TryPop(out var node))
        {
            yield return node;
            for (var slot = node.SlotCount - 1; slot >= 0; slot--)
            {
                if (node.Slot(slot).Node is { } child)
                {
                    pending.Push(child);
                }
            }
        }
    }

    private protected static ArgumentOutOfRangeException NoSlot(int index) =>
        new(nameof(index), index, "A node has no slot of this number.");
}
