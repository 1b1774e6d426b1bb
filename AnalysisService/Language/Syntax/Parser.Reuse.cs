using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using FhirPath.Language.Syntax.Nodes;
using FhirPath.Language.Text;

namespace FhirPath.Language.Syntax;

/// <summary>
/// Taking over what was parsed before the last edit. A part is kept where nothing was found in it, nor in the token
/// after it, so its tree follows from its text, that token's and its <see cref="ReusePlace"/> alone.
/// </summary>
internal sealed partial class Parser
{
    // How far the text was looked at beyond the current token, and how deep the part at hand nests.
    private int _aheadEnd;
    private int _deepest;

    // What was stepped over is reported too, but sometimes later.
    private int Slips => _diagnostics.Added + _skips;

    private bool MayReuse => !_isAbandoned && _skippedFrom < 0;

    private ExpressionSyntax ParseWithReuse(NodeReuse reuse, int weakest)
    {
        if (!MayReuse)
        {
            return ParseOperators(ParseUnary(), weakest);
        }

        var place = PlaceFor((sbyte)weakest);
        if (TryTakeOver(reuse.Find(place, _depth), out ExpressionSyntax? known))
        {
            return known;
        }

        Mark(place, reuse);
        var left = TryTakeOver(reuse.FindBeginning(place, _depth), out ExpressionSyntax? start) ? start : ParseUnary();
        var expression = ParseOperators(left, weakest);
        Keep(expression, reuse);
        return expression;
    }

    // term ('.' invocation | …)*
    private ExpressionSyntax ParseStepsWithReuse(NodeReuse reuse)
    {
        if (!MayReuse)
        {
            return ParsePostfix(ParseTerm());
        }

        var place = PlaceFor(NodeReuse.Steps);
        Mark(place, reuse);
        var left = TryTakeOver(reuse.FindBeginning(place, _depth), out ExpressionSyntax? start) ? start : ParseTerm();
        var expression = ParsePostfix(left);
        Unmark(reuse);
        return expression;
    }

    // What stands behind a dot.
    private InvocationSyntax ParseNamedWithReuse(NodeReuse reuse)
    {
        if (!MayReuse)
        {
            return ParseNamed();
        }

        var place = PlaceFor(NodeReuse.Call);
        if (TryTakeOver(reuse.Find(place, _depth), out InvocationSyntax? known))
        {
            return known;
        }

        Mark(place, reuse);
        var invocation = ParseNamed();
        Keep(invocation, reuse);
        return invocation;
    }

    private ReusePlace PlaceFor(sbyte production) => new(
        _current.Start, _current.End, _current.Kind, _previous.Kind, production,
        _enclosing == Enclosing.SortArguments);

    private void Mark(in ReusePlace place, NodeReuse reuse)
    {
        reuse.Marks.Add(new ReuseMark(
            place, Slips, _depth, _deepest, reuse.Pending, reuse.SlotOf(place.Start)));
        _deepest = _depth;
    }

    private ReuseMark Unmark(NodeReuse reuse)
    {
        var mark = reuse.Marks[^1];
        reuse.Marks.RemoveAt(reuse.Marks.Count - 1);
        _deepest = Math.Max(_deepest, mark.OuterDeepest);
        return mark;
    }

    private void Keep(SyntaxNode node, NodeReuse reuse)
    {
        var deepest = _deepest;
        var mark = Unmark(reuse);

        // To find a name or a literal takes as long as to parse it.
        if (node.SlotCount > 1 && mark.Slips == Slips)
        {
            reuse.Add(Reusable(node, mark, deepest), mark.Pending);
        }
    }

    // Keeps the beginning of the innermost chain each time that it reaches another slot. A chain that goes on behind
    // what was stepped over may be another one: then there are slips in it.
    private void KeepBeginning(ExpressionSyntax node, NodeReuse reuse)
    {
        var slot = reuse.SlotOf(node.End);
        if (reuse.Marks.Count == 0 || slot == reuse.Marks[^1].Slot)
        {
            return;
        }

        ref var mark = ref CollectionsMarshal.AsSpan(reuse.Marks)[^1];
        mark.Slot = slot;
        if (mark.Slips == Slips)
        {
            reuse.AddBeginning(Reusable(node, mark, _deepest));
        }
    }

    private ReusableNode Reusable(SyntaxNode node, in ReuseMark mark, int deepest) => new(
        mark.Place, node, _previous, Math.Max(_aheadEnd, _current.FullSpan.End), deepest - mark.Depth);

    private bool TryTakeOver<T>(ReusableNode? known, [NotNullWhen(true)] out T? node)
        where T : SyntaxNode
    {
        node = known?.Node as T;
        if (known is null || node is null)
        {
            return false;
        }

        _deepest = Math.Max(_deepest, _depth + known.Height);
        _aheadEnd = Math.Max(_aheadEnd, known.ExaminedEnd);
        _previous = known.Last;
        _endsUnterminated = _previous.IsUnterminated;
        _lexer = LexerFrom(_previous.FullSpan.End);
        _current = NextUsable();
        return true;
    }

    private Lexer LexerFrom(int start) =>
        new(_text, TextSpan.FromBounds(start, _text.Length), _diagnostics, _padding);

    private ReadOnlySpan<char> TextAt(int start, int end) =>
        _padding is null ? _text.AsSpan(start, end - start) : _padding.At(start, end);
}
