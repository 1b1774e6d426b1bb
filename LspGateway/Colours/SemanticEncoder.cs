using FhirPathAspire.LspGateway.Documents;
using FhirPathAspire.LspGateway.Sessions;

namespace FhirPathAspire.LspGateway.Colours;

/// <summary>
/// Tokens of analysis in LSP's numbers: five for each, lines and columns counted from the token before, in one walk
/// through the text.
/// </summary>
internal sealed class SemanticEncoder
{
    private const int NumbersPerToken = 4;

    private readonly string _text;
    private readonly PositionEncoding _encoding;
    private readonly bool _takesManyLines;
    private readonly List<int> _data;

    // Where the walk is: its offset, its line, and its column in the client's units.
    private int _offset;
    private int _line;
    private int _column;

    // Where the token before began.
    private int _lastLine;
    private int _lastColumn;

    private SemanticEncoder(DocumentView document, bool takesManyLines, int capacity)
    {
        _text = document.Analysis.Text;
        _encoding = document.Encoding;
        _takesManyLines = takesManyLines;
        _data = new List<int>(capacity);
    }

    /// <summary>The numbers of all tokens that the client has a name for.</summary>
    /// <param name="document">What they are of.</param>
    /// <param name="packed">As analysis sends them.</param>
    /// <param name="legend">The client's names.</param>
    public static IReadOnlyList<int> Encode(DocumentView document, IReadOnlyList<int> packed, SemanticLegend legend)
    {
        var capacity = packed.Count / NumbersPerToken * 5;
        var encoder = new SemanticEncoder(document, document.Client.MultilineTokens, capacity);
        var start = 0;
        for (var index = 0; index + NumbersPerToken <= packed.Count; index += NumbersPerToken)
        {
            start += packed[index];
            var type = legend.TypeOf(packed[index + 2]);
            if (type >= 0)
            {
                encoder.Add(start, packed[index + 1], type, legend.ModifiersOf(packed[index + 3]));
            }
        }

        return encoder._data;
    }

    private void Add(int start, int length, int type, int modifiers)
    {
        var text = _text.AsSpan(start, length);
        if (_takesManyLines || !text.ContainsAny('\r', '\n'))
        {
            AddPart(start, length, type, modifiers);
            return;
        }

        while (!text.IsEmpty)
        {
            var line = LineEnds.Next(text);
            AddPart(start, line, type, modifiers);
            var whole = line + LineEnds.LengthAt(text[line..]);
            start += whole;
            text = text[whole..];
        }
    }

    private void AddPart(int start, int length, int type, int modifiers)
    {
        if (length == 0)
        {
            return;
        }

        MoveTo(start);
        _data.Add(_line - _lastLine);
        _data.Add(_line == _lastLine ? _column - _lastColumn : _column);
        _data.Add(PositionEncodings.UnitsOf(_encoding, _text.AsSpan(start, length)));
        _data.Add(type);
        _data.Add(modifiers);
        (_lastLine, _lastColumn) = (_line, _column);
    }

    private void MoveTo(int target)
    {
        while (true)
        {
            var rest = _text.AsSpan(_offset, target - _offset);
            var line = LineEnds.Next(rest);
            if (line == rest.Length)
            {
                _column += PositionEncodings.UnitsOf(_encoding, rest);
                _offset = target;
                return;
            }

            _offset += line + LineEnds.LengthAt(rest[line..]);
            _line++;
            _column = 0;
        }
    }
}
