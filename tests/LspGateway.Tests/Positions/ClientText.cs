using System.Text;
using System.Text.Json.Nodes;

namespace FhirPathAspire.LspGateway.Tests.Positions;

/// <summary>
/// A document as an editor has it that counts columns in its own way: written from the specification, and as simple as
/// can be, to hold the server's own counting to.
/// </summary>
internal sealed class ClientText
{
    private readonly string _encoding;
    private readonly List<int> _lineStarts = [0];

    public ClientText(string text, string encoding)
    {
        Text = text;
        _encoding = encoding;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\n' || (text[at] == '\r' && (at + 1 == text.Length || text[at + 1] != '\n')))
            {
                _lineStarts.Add(at + 1);
            }
        }
    }

    public string Text { get; }

    /// <summary>The place inside the n-th occurrence (from 0) of a word, behind its first character.</summary>
    public object PositionIn(string word, int n = 0) => PositionAt(Find(word, n) + Rune.GetRuneAt(word, 0).Utf16SequenceLength);

    /// <summary>The place behind the n-th occurrence (from 0) of a word.</summary>
    public object PositionBehind(string word, int n = 0) => PositionAt(Find(word, n) + word.Length);

    /// <summary>The first occurrence of a word as a range.</summary>
    public object RangeOf(string word)
    {
        var start = Find(word, 0);
        return new { start = PositionAt(start), end = PositionAt(start + word.Length) };
    }

    /// <summary>The whole text as a range.</summary>
    public object Whole => new { start = PositionAt(0), end = PositionAt(Text.Length) };

    /// <summary>What stands in a range of the server.</summary>
    public string Cut(JsonNode range)
    {
        var start = OffsetOf((int)range["start"]!["line"]!, (int)range["start"]!["character"]!);
        return Text[start..OffsetOf((int)range["end"]!["line"]!, (int)range["end"]!["character"]!)];
    }

    /// <summary>The offset of a place that must exist: between two characters of the text.</summary>
    public int OffsetOf(int line, int column)
    {
        var offset = _lineStarts[line];
        for (var left = column; left > 0;)
        {
            var rune = Rune.GetRuneAt(Text, offset);
            left -= UnitsOf(rune);
            offset += rune.Utf16SequenceLength;
            Assert.True(left >= 0, $"Column {column} of line {line} is inside a character.");
        }

        return offset;
    }

    private object PositionAt(int offset)
    {
        var line = _lineStarts.FindLastIndex(start => start <= offset);
        var character = Text[_lineStarts[line]..offset].EnumerateRunes().Sum(UnitsOf);
        return new { line, character };
    }

    private int Find(string word, int n)
    {
        var at = Text.IndexOf(word, StringComparison.Ordinal);
        for (; n > 0; n--)
        {
            at = Text.IndexOf(word, at + 1, StringComparison.Ordinal);
        }

        Assert.True(at >= 0, $"'{word}' is not in the text.");
        return at;
    }

    private int UnitsOf(Rune rune) => _encoding switch
    {
        "utf-8" => rune.Utf8SequenceLength,
        "utf-16" => rune.Utf16SequenceLength,
        _ => 1,
    };
}
