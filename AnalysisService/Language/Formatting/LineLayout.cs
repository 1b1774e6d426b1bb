namespace FhirPath.Language.Formatting;

/// <summary>
/// Decides which pieces begin a line, and how deep it is indented. Lines stay broken where their author broke them;
/// one that is too long is broken at the weakest operators in it, or before the calls of a chain, as often as it takes.
/// Each line is decided by itself, so that a text that has been laid out stays as it is.
/// </summary>
internal sealed class LineLayout
{
    private readonly string _text;
    private readonly FormattingOptions _options;
    private readonly List<Piece> _pieces;
    private readonly bool[] _startsLine;
    private readonly int[] _levels;
    private readonly Stack<int> _brackets = new();

    /// <param name="text">The document.</param>
    /// <param name="pieces">Its pieces.</param>
    /// <param name="startsLine">By piece: whether it begins a line; more will.</param>
    /// <param name="options">How to lay out.</param>
    public LineLayout(string text, List<Piece> pieces, bool[] startsLine, FormattingOptions options)
    {
        _text = text;
        _pieces = pieces;
        _startsLine = startsLine;
        _options = options;
        _levels = new int[pieces.Count];
        var start = 0;
        while (start < pieces.Count)
        {
            start = LayOut(start);
        }
    }

    /// <summary>How deep the line that a piece begins is indented.</summary>
    public int LevelOf(int piece) => _levels[piece];

    // The line that a piece begins, once it fits or can't be made to; the result begins the next one.
    private int LayOut(int start)
    {
        var level = _levels[start] = Indentation(_pieces[start]);
        int end;
        do
        {
            end = EndOfLine(start);
        }
        while (IsTooLong(start, end, level) && Break(start, end));

        for (var index = start; index < end; index++)
        {
            Follow(_pieces[index].Kind, level);
        }

        return end;
    }

    private int Indentation(in Piece first)
    {
        if (!first.IsInside)
        {
            return 0;
        }

        if (!_brackets.TryPeek(out var around))
        {
            return first.Kind == PieceKind.Closer ? 0 : 1;
        }

        return first.Kind switch
        {
            PieceKind.Closer => around,
            PieceKind.Dot => around + 2,
            _ => around + 1,
        };
    }

    private void Follow(PieceKind kind, int level)
    {
        if (kind is PieceKind.Opener or PieceKind.AttachedOpener)
        {
            _brackets.Push(level);
        }
        else if (kind == PieceKind.Closer)
        {
            _brackets.TryPop(out _);
        }
    }

    private int EndOfLine(int start)
    {
        var end = start + 1;
        while (end < _pieces.Count && !_startsLine[end])
        {
            end++;
        }

        return end;
    }

    // A comment at its end makes no line too long: breaking the expression would not make it shorter.
    private bool IsTooLong(int start, int end, int level)
    {
        while (end > start && (_pieces[end - 1].IsComment || _pieces[end - 1].Kind == PieceKind.End))
        {
            end--;
        }

        var (column, longest) = (_options.ColumnsOf(level), 0);
        for (var index = start; index < end; index++)
        {
            column += index == start ? 0 : Spacing.Between(_pieces[index - 1], _pieces[index]);
            var piece = _text.AsSpan(_pieces[index].Span.Start, _pieces[index].Span.Length);
            var lineEnd = piece.IndexOfAny('\r', '\n');
            longest = Math.Max(longest, column + (lineEnd < 0 ? piece.Length : lineEnd));
            column = lineEnd < 0 ? column + piece.Length : piece.Length - piece.LastIndexOfAny('\r', '\n') - 1;
        }

        return _options.MaximumLineLength > 0 && longest > _options.MaximumLineLength;
    }

    private bool Break(int start, int end)
    {
        var level = LevelToBreakAt(start, end);
        for (var index = start + 1; level > 0 && index < end; index++)
        {
            _startsLine[index] |= CanBreak(start, index) && _pieces[index].BreakLevel == level;
        }

        return level > 0;
    }

    // A chain of one call is better broken inside of its brackets, if that can be done.
    private int LevelToBreakAt(int start, int end)
    {
        Span<int> places = stackalloc int[ExpressionPieces.Levels];
        for (var index = start + 1; index < end; index++)
        {
            places[_pieces[index].BreakLevel] += CanBreak(start, index) ? 1 : 0;
        }

        for (var level = 1; level < places.Length; level++)
        {
            if (places[level] > (ExpressionPieces.IsChain(level) ? 1 : 0))
            {
                return level;
            }
        }

        return Math.Max(0, places.IndexOf(1));
    }

    // An operator alone on its line could begin another expression.
    private bool CanBreak(int start, int index) =>
        _pieces[index].BreakLevel > 0 && !(_pieces[index].FollowsOperator && index - 1 == start);
}
