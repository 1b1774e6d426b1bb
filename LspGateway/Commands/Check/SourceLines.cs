using FhirPathAspire.LspGateway.Documents;

namespace FhirPathAspire.LspGateway.Commands.Check;

/// <summary>Lines and columns of a text, counted from 1; columns are UTF-16 code units.</summary>
internal sealed class SourceLines
{
    private readonly string _text;
    private readonly List<int> _starts = [0];

    public SourceLines(string text)
    {
        _text = text;
        for (var position = LineEnds.Next(text); position < text.Length;)
        {
            position += LineEnds.LengthAt(text.AsSpan(position));
            _starts.Add(position);
            position += LineEnds.Next(text.AsSpan(position));
        }
    }

    /// <summary>The place of an offset; one outside the text is moved to its nearest end.</summary>
    public SourcePlace PlaceOf(int offset)
    {
        var inside = Math.Clamp(offset, 0, _text.Length);
        var line = LineOf(inside);
        return new SourcePlace(line + 1, inside - _starts[line] + 1);
    }

    /// <summary>The text of the line that an offset is on, without its end.</summary>
    public ReadOnlySpan<char> LineAt(int offset)
    {
        var rest = _text.AsSpan(_starts[LineOf(Math.Clamp(offset, 0, _text.Length))]);
        return rest[..LineEnds.Next(rest)];
    }

    private int LineOf(int offset)
    {
        var index = _starts.BinarySearch(offset);
        return index < 0 ? ~index - 1 : index;
    }
}
