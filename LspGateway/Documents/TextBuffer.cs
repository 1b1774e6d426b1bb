namespace FhirPathAspire.LspGateway.Documents;

/// <summary>
/// An immutable text that is cheap to edit and to address by line and column: a list of chunks of a few thousand
/// characters with running totals. An edit costs one chunk's copy and the list's, whatever the length of the text;
/// the whole text is put together only when somebody asks for it.
/// </summary>
internal sealed class TextBuffer
{
    private readonly TextChunk[] _chunks;
    private readonly int[] _offsets;
    private readonly int[] _lines;
    private readonly int[] _lineStarts;
    private string? _text;

    private TextBuffer(TextChunk[] chunks)
    {
        _chunks = chunks;
        _offsets = new int[chunks.Length + 1];
        _lines = new int[chunks.Length + 1];
        _lineStarts = new int[chunks.Length + 1];
        for (var i = 0; i < chunks.Length; i++)
        {
            var chunk = chunks[i];
            _offsets[i + 1] = _offsets[i] + chunk.Text.Length;
            _lines[i + 1] = _lines[i] + chunk.LineEnds;
            _lineStarts[i + 1] = chunk.LineEnds == 0 ? _lineStarts[i] : _offsets[i] + chunk.LastLineStart;
        }
    }

    /// <summary>In UTF-16 code units.</summary>
    public int Length => _offsets[^1];

    public int LineCount => _lines[^1] + 1;

    public static TextBuffer From(string text) => new([.. TextChunk.Cut(text)]) { _text = text };

    /// <summary>The text with a part replaced.</summary>
    /// <param name="start">Offset of the part, within the text.</param>
    /// <param name="length">Length of the part, within the text.</param>
    /// <param name="replacement">What stands there instead.</param>
    public TextBuffer Replace(int start, int length, string replacement)
    {
        if (_chunks.Length == 0)
        {
            return From(replacement);
        }

        // The outermost characters of the part that is cut anew stay what they were, so that a line end or a
        // surrogate pair at its edges can't come to straddle two chunks.
        var first = ChunkAt(Math.Max(start - 1, 0));
        var last = ChunkAt(Math.Min(start + length, Length - 1));
        var head = _chunks[first].Text.AsSpan(0, start - _offsets[first]);
        var tail = _chunks[last].Text.AsSpan(start + length - _offsets[last]);
        var cut = TextChunk.Cut(string.Concat(head, replacement, tail));
        return new TextBuffer([.. _chunks.AsSpan(0, first), .. cut, .. _chunks.AsSpan(last + 1)]);
    }

    /// <summary>
    /// The offset of a position. A column past the line's end means the line's end, a line past the last one the
    /// end of the text; a position inside a code point of UTF-8 or UTF-32 means its beginning.
    /// </summary>
    public int OffsetOf(TextPosition position, PositionEncoding encoding)
    {
        if (position.Line >= LineCount)
        {
            return Length;
        }

        var offset = StartOfLine((int)position.Line);
        var units = position.Column;
        for (var i = ChunkAt(offset); i < _chunks.Length && units > 0; i++)
        {
            var rest = _chunks[i].Text.AsSpan(offset - _offsets[i]);
            var line = rest[..LineEnds.Next(rest)];
            offset += PositionEncodings.CharsOf(encoding, line, ref units);
            if (line.Length < rest.Length)
            {
                break;
            }
        }

        return offset;
    }

    /// <summary>The position of an offset; an offset outside the text or inside \r\n is moved to the nearest before.</summary>
    public TextPosition PositionOf(int offset, PositionEncoding encoding)
    {
        offset = Math.Clamp(offset, 0, Length);
        if (_chunks.Length == 0)
        {
            return default;
        }

        var index = ChunkAt(offset);
        var text = _chunks[index].Text.AsSpan();
        var within = offset - _offsets[index];
        if (within > 0 && within < text.Length && text[within - 1] == '\r' && text[within] == '\n')
        {
            within--;
            offset--;
        }

        var (ends, lastLineStart) = LineEnds.Count(text[..within]);
        var lineStart = ends == 0 ? _lineStarts[index] : _offsets[index] + lastLineStart;
        return new TextPosition(_lines[index] + ends, UnitsBetween(lineStart, offset, encoding));
    }

    /// <summary>The whole text.</summary>
    public override string ToString()
    {
        return _text ??= string.Create(Length, _chunks, static (span, chunks) =>
        {
            foreach (var chunk in chunks)
            {
                chunk.Text.CopyTo(span);
                span = span[chunk.Text.Length..];
            }
        });
    }

    private int StartOfLine(int line)
    {
        if (line == 0)
        {
            return 0;
        }

        // The chunk in which the line before this one ends: the last with fewer line ends before it.
        var index = FirstNotBelow(_lines, line) - 1;
        return _offsets[index] + LineEnds.StartAfter(_chunks[index].Text, line - _lines[index]);
    }

    private int UnitsBetween(int start, int end, PositionEncoding encoding)
    {
        if (encoding == PositionEncoding.Utf16)
        {
            return end - start;
        }

        var units = 0;
        for (var i = ChunkAt(start); i < _chunks.Length && _offsets[i] < end; i++)
        {
            var from = Math.Max(start, _offsets[i]);
            var to = Math.Min(end, _offsets[i + 1]);
            units += PositionEncodings.UnitsOf(encoding, _chunks[i].Text.AsSpan(from - _offsets[i], to - from));
        }

        return units;
    }

    /// <summary>The chunk that holds the character at an offset; the last one for the end of the text.</summary>
    private int ChunkAt(int offset)
    {
        var index = Array.BinarySearch(_offsets, offset);
        index = index < 0 ? ~index - 1 : index;
        return Math.Clamp(index, 0, Math.Max(_chunks.Length - 1, 0));
    }

    private static int FirstNotBelow(int[] sorted, int value)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle] < value ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
