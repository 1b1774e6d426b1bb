using System.Collections.Immutable;
using FhirPath.Language.Documents;
using FhirPath.Language.Text;

namespace FhirPath.Language.Formatting;

/// <summary>
/// Lays a document out anew: changes blanks and line ends between tokens and comments, and nothing else. What has
/// errors of syntax stays as it is. Linear in the length of what is laid out.
/// </summary>
internal sealed class Formatter
{
    private readonly string _text;
    private readonly FormattingOptions _options;
    private readonly Func<TextSpan, bool> _isWanted;
    private readonly List<Piece> _pieces;

    // What shares its line with an expression that stays as it is.
    private readonly bool[] _isHeld;
    private readonly bool[] _startsLine;
    private readonly LineLayout _layout;
    private readonly string _lineEnd;

    private Formatter(FhirPathDocument document, FormattingOptions options, Func<TextSpan, bool> isWanted)
    {
        _text = document.Text;
        _options = options;
        _isWanted = isWanted;
        _pieces = DocumentPieces.Read(document, isWanted);
        _lineEnd = FirstLineEnd(_text);
        _startsLine = new bool[_pieces.Count];
        _isHeld = new bool[_pieces.Count];
        for (var index = _pieces.Count - 1; index >= 0; index--)
        {
            _startsLine[index] = index == 0 || HasLineEnd(BlanksBefore(index));
            _isHeld[index] = _pieces[index].Kind == PieceKind.Unformatted
                || (index + 1 < _pieces.Count && _isHeld[index + 1] && !_startsLine[index + 1]);
        }

        for (var index = 1; index < _pieces.Count; index++)
        {
            _isHeld[index] |= _isHeld[index - 1] && !_startsLine[index];
        }

        _layout = new LineLayout(_text, _pieces, _startsLine, options);
    }

    /// <summary>The edits, in the order of the text.</summary>
    /// <param name="document">The document.</param>
    /// <param name="options">How to lay it out.</param>
    /// <param name="isWanted">
    /// Asked of each expression, and of the blanks between expressions: whether they are to be laid out.
    /// </param>
    public static ImmutableArray<TextEdit> Format(
        FhirPathDocument document, FormattingOptions options, Func<TextSpan, bool> isWanted) =>
        new Formatter(document, options, isWanted).Edits();

    private ImmutableArray<TextEdit> Edits()
    {
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        for (var index = 0; index < _pieces.Count && _pieces.Count > 1; index++)
        {
            var blanks = BlanksBefore(index);
            if (_pieces[index].IsInside || _isWanted(blanks))
            {
                AddEdit(blanks, New(index, blanks), edits);
            }
        }

        return edits.DrainToImmutable();
    }

    private string New(int index, TextSpan blanks)
    {
        var old = _text.AsSpan(blanks.Start, blanks.Length);
        var wasBroken = HasLineEnd(blanks);
        if (_pieces[index].Kind == PieceKind.End)
        {
            return Trailing(old) + AtEnd(index, old);
        }

        if (wasBroken || index == 0)
        {
            var kept = index == 0 && !wasBroken ? "" : Trailing(old);
            return $"{kept}{LineEnds(old, MostLineEnds(index))}{Indentation(index, old)}";
        }

        if (_startsLine[index])
        {
            return _lineEnd + _options.IndentationOf(_layout.LevelOf(index));
        }

        return _isHeld[index] ? old.ToString() : Spacing.Between(_pieces[index - 1], _pieces[index]) == 0 ? "" : " ";
    }

    // At most one blank line; none where an operand is due, for it may end an expression there.
    private int MostLineEnds(int index)
    {
        if (index == 0)
        {
            return 1;
        }

        var before = index - 1;
        while (before > 0 && _pieces[before].IsComment)
        {
            before--;
        }

        return _pieces[index].IsInside && _pieces[before].AwaitsOperand ? 1 : 2;
    }

    private string Indentation(int index, ReadOnlySpan<char> old) => _isHeld[index]
        ? old[(old.LastIndexOfAny('\r', '\n') + 1)..].ToString()
        : _options.IndentationOf(_layout.LevelOf(index));

    // Behind a broken expression, or in a comment that does not end, a line end may not be one.
    private string AtEnd(int index, ReadOnlySpan<char> old)
    {
        var ends = LineEnds(old, _options.TrimFinalNewlines ? 1 : 2);
        var isOpen = _pieces[index - 1].Kind is PieceKind.Unformatted or PieceKind.BlockComment;
        return ends.Length == 0 && _options.InsertFinalNewline && !isOpen ? _lineEnd : ends;
    }

    private string Trailing(ReadOnlySpan<char> old)
    {
        var end = old.IndexOfAny('\r', '\n');
        return _options.TrimTrailingWhitespace ? "" : old[..(end < 0 ? old.Length : end)].ToString();
    }

    private TextSpan BlanksBefore(int index) =>
        TextSpan.FromBounds(index == 0 ? 0 : _pieces[index - 1].Span.End, _pieces[index].Span.Start);

    private bool HasLineEnd(TextSpan blanks) => _text.AsSpan(blanks.Start, blanks.Length).ContainsAny('\r', '\n');

    private static string LineEnds(ReadOnlySpan<char> blanks, int most)
    {
        var ends = "";
        for (var count = 0; count < most && blanks.IndexOfAny('\r', '\n') is >= 0 and var start; count++)
        {
            var length = blanks[start..].StartsWith("\r\n") ? 2 : 1;
            var end = blanks.Slice(start, length);
            // A line feed right behind a carriage return would end no line of its own.
            ends += end is "\n" && ends.EndsWith('\r') ? "\r" : end.ToString();
            blanks = blanks[(start + length)..];
        }

        return ends;
    }

    private static string FirstLineEnd(string text)
    {
        var first = LineEnds(text, 1);
        return first.Length == 0 ? "\n" : first;
    }

    // Only what differs: what is the same at both ends stays.
    private void AddEdit(TextSpan span, string text, ImmutableArray<TextEdit>.Builder edits)
    {
        var old = _text.AsSpan(span.Start, span.Length);
        if (old.SequenceEqual(text))
        {
            return;
        }

        var start = old.CommonPrefixLength(text);
        var end = 0;
        while (end < Math.Min(old.Length, text.Length) - start && old[^(end + 1)] == text[^(end + 1)])
        {
            end++;
        }

        edits.Add(new TextEdit(TextSpan.FromBounds(span.Start + start, span.End - end), text[start..^end]));
    }
}
