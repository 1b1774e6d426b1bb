using System.Text;

namespace FhirPath.Language.Syntax;

/// <summary>A tree as indented text, for people: a line a node or token, with its span and, for a token, its text.</summary>
public static class SyntaxDump
{
    // A chain of thousands of operators nests as deep: growing indentation would make the text quadratic.
    private const int DeepestIndent = 40;

    /// <summary>The tree below <see cref="SyntaxTree.Root"/>; offsets are moved by <paramref name="offset"/>.</summary>
    public static string Of(SyntaxTree tree, int offset = 0)
    {
        var text = new StringBuilder();
        AppendTo(text, tree, offset);
        return text.ToString();
    }

    internal static void AppendTo(StringBuilder text, SyntaxTree tree, int offset)
    {
        var pending = new Stack<(SyntaxNodeOrToken Item, int Depth)>();
        pending.Push((tree.Root, 0));
        while (pending.TryPop(out var place))
        {
            AppendLine(text, tree, place.Item, place.Depth, offset);
            if (place.Item.Node is { } node)
            {
                for (var slot = node.SlotCount - 1; slot >= 0; slot--)
                {
                    pending.Push((node.Slot(slot), place.Depth + 1));
                }
            }
        }
    }

    private static void AppendLine(StringBuilder text, SyntaxTree tree, SyntaxNodeOrToken item, int depth, int offset)
    {
        text.Append(' ', 2 * Math.Min(depth, DeepestIndent));
        text.Append(item.Node?.Kind ?? item.Token.Kind).Append(' ').Append(item.Span.Shift(offset));
        if (item.Node is null)
        {
            text.Append(' ').Append(item.Token.IsMissing ? "(missing)" : tree.TextOf(item.Token));
        }

        text.Append('\n');
    }
}
