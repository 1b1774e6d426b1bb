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

    private bool MayReuse => !_isAbandoned && _skippedFrom < 0;

    private ExpressionSyntax ParseWithReuse(NodeReuse reuse, int weakest)
    {
        if (!MayReuse)
        {
            return ParseOperators(ParseUnary(), weakest);
        }

        var place = PlaceFor((sbyte)weakest);
        if (reuse.TryFind(place, _depth, out var known))
        {
            return TakeOver(known);
        }

        var mark = Mark(place, reuse);
        var left = reuse.FindBeginning(place, _depth) is { } beginning ? TakeOver(beginning) : ParseUnary();
        var expression = ParseOperators(left, weakest, mark);
        Keep(expression, mark, reuse);
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
        var mark = Mark(place, reuse);
        var left = reuse.FindBeginning(place, _depth) is { } beginning ? TakeOver(beginning) : ParseTerm();
        var expression = ParsePostfix(left, mark);
        _deepest = Math.Max(_deepest, mark.OuterDeepest);
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
        if (reuse.TryFind(place, _depth, out var known) && known.Node is FunctionInvocation call)
        {
            TakeOver(known);
            return call;
        }

        var mark = Mark(place, reuse);
        var invocation = ParseNamed();
        Keep(invocation, mark, reuse);
        return invocation;
    }

    private ReusePlace PlaceFor(sbyte production) =>
        new(_current.Start, _current.End, _current.Kind, _previous.Kind, production, _enclosing);

    private ReuseMark Mark(in ReusePlace place, NodeReuse reuse)
    {
        var mark = new ReuseMark(
            place, _diagnostics.Added, _depth, _deepest, reuse.Pending, reuse.SlotOf(place.Start));
        _deepest = _depth;
        return mark;
    }

    private void Keep(ExpressionSyntax node, ReuseMark mark, NodeReuse reuse)
    {
        // To find a name or a literal takes as long as to parse it.
        if (node.SlotCount > 1 && mark.Findings == _diagnostics.Added)
        {
            reuse.Add(Reusable(node, mark), mark.Pending);
        }

        _deepest = Math.Max(_deepest, mark.OuterDeepest);
    }

    // Keeps the beginning of a chain each time that it reaches another slot.
    private void KeepBeginning(ExpressionSyntax node, ReuseMark mark)
    {
        if (_reuse is null || _reuse.SlotOf(node.End) is var slot && slot == mark.Slot)
        {
            return;
        }

        mark.Slot = slot;
        if (mark.Findings == _diagnostics.Added)
        {
            _reuse.AddBeginning(Reusable(node, mark));
        }
    }

    private ReusableNode Reusable(ExpressionSyntax node, ReuseMark mark) => new(
        mark.Place, node, _previous, Math.Max(_aheadEnd, _current.FullSpan.End), _deepest - mark.Depth);

    private ExpressionSyntax TakeOver(ReusableNode known)
    {
        _deepest = Math.Max(_deepest, _depth + known.Height);
        _aheadEnd = Math.Max(_aheadEnd, known.ExaminedEnd);
        _previous = known.Last;
        _endsUnterminated = _previous.IsUnterminated;
        _lexer = LexerFrom(_previous.FullSpan.End);
        _current = NextUsable();
        return known.Node;
    }

    private Lexer LexerFrom(int start) =>
        new(_text, TextSpan.FromBounds(start, _text.Length), _diagnostics, _padding);

    private ReadOnlySpan<char> TextAt(int start, int end) =>
        _padding is null ? _text.AsSpan(start, end - start) : _padding.At(start, end);
}
