using FhirPath.Language.Diagnostics;
using FhirPath.Language.Text;

namespace FhirPath.Language.Syntax;

/// <summary>Numbers, and what other languages, keyboards and programs make of the signs of this one.</summary>
internal partial struct Lexer
{
    // What other languages write, and what is meant by it. Longer spellings come first.
    private static readonly (string Spelling, SyntaxKind Meant)[] ForeignOperators =
    [
        ("===", SyntaxKind.Equal), ("!==", SyntaxKind.NotEqual), ("==", SyntaxKind.Equal),
        ("=<", SyntaxKind.LessOrEqual), ("=>", SyntaxKind.GreaterOrEqual), ("<>", SyntaxKind.NotEqual),
        ("&&", SyntaxKind.AndKeyword), ("||", SyntaxKind.OrKeyword),
        ("\u2264", SyntaxKind.LessOrEqual), ("\u2265", SyntaxKind.GreaterOrEqual), ("\u2260", SyntaxKind.NotEqual),
    ];

    // NUMBER: [0-9]+('.' [0-9]+)?  LONGNUMBER: [0-9]+ 'L'
    private SyntaxKind ScanNumber()
    {
        var start = _position;
        SkipDigits();
        var kind = SyntaxKind.Integer;
        if (Peek(0) == '.' && char.IsAsciiDigit(Peek(1)))
        {
            _position++;
            SkipDigits();
            kind = SyntaxKind.Decimal;
        }

        switch (Peek(0))
        {
            case 'L' when kind == SyntaxKind.Integer && !IsNameLetter(Peek(1)):
                _position++;
                return SyntaxKind.Long;
            case 'l' when kind == SyntaxKind.Integer && !IsNameLetter(Peek(1)):
                _position++;
                ReportNumber(start, "a Long ends in a capital L", $"{_text[start..(_position - 1)]}L");
                return SyntaxKind.Long;
            case 'e' or 'E' when TryScanExponent(start):
                return SyntaxKind.Decimal;
            default:
                return kind;
        }
    }

    private bool TryScanExponent(int start)
    {
        var digits = Peek(1) is '+' or '-' ? 2 : 1;
        var end = digits;
        while (char.IsAsciiDigit(Peek(end)))
        {
            end++;
        }

        if (end == digits || IsNameLetter(Peek(end)))
        {
            return false;
        }

        var number = _text[start.._position];
        var exponent = _text.AsSpan(_position + 1, end - 1);
        _position += end;
        ReportNumber(start, "there are no exponents", DecimalText.WithoutExponent(number, exponent));
        return true;
    }

    // .5 where nothing stands before the dot that it could be a step of.
    private readonly bool IsNumberWithoutStart() =>
        char.IsAsciiDigit(Peek(1))
        && (_position == 0 || (!IsNameLetter(_text[_position - 1]) && _text[_position - 1] is not
            (')' or ']' or '}' or '\'' or '`' or '"' or '.')));

    private SyntaxKind ScanNumberWithoutStart()
    {
        var start = _position++;
        SkipDigits();
        ReportNumber(start, "it begins with a digit", $"0{_text[start.._position]}");
        return SyntaxKind.Decimal;
    }

    private readonly void ReportNumber(int start, string reason, string? meant)
    {
        var span = TextSpan.FromBounds(start, _position);
        _diagnostics?.Add(Errors.BadNumber(span, _text[start.._position], reason, meant));
    }

    private bool TryScanForeignOperator(out SyntaxKind kind)
    {
        var rest = _text.AsSpan(_position, _limit - _position);
        foreach (var (spelling, meant) in ForeignOperators)
        {
            if (rest[0] == spelling[0] && rest.StartsWith(spelling))
            {
                var span = new TextSpan(_position, spelling.Length);
                _position += spelling.Length;
                _diagnostics?.Add(Errors.ForeignOperator(
                    span, spelling, SyntaxFacts.Spelling(meant), BlankedSpelling(span, SyntaxFacts.Spelling(meant))));
                kind = meant;
                return true;
            }
        }

        kind = SyntaxKind.None;
        return false;
    }

    // A word needs a blank to the words beside it.
    private readonly string BlankedSpelling(TextSpan span, string spelling)
    {
        var isWord = char.IsAsciiLetter(spelling[0]);
        var before = isWord && span.Start > 0 && IsNameLetter(_text[span.Start - 1]) ? " " : "";
        var after = isWord && span.End < _limit && IsNameLetter(_text[span.End]) ? " " : "";
        return $"{before}{spelling}{after}";
    }

    private SyntaxKind ScanLookalike(char meant, ref TokenFlags flags)
    {
        if (meant is '\'' or '"')
        {
            return ScanLookalikeQuoted(ref flags);
        }

        var span = new TextSpan(_position, 1);
        _diagnostics?.Add(Errors.Lookalike(span, _text[_position], meant.ToString()));
        _position++;
        return Symbol(meant, '\0').Kind;
    }

    private void ScanBlankLookalikes()
    {
        var start = _position;
        var meant = "";
        while (_position < _limit && Lookalikes.TryGetMeant(_text[_position], out var letter) && letter is ' ' or '\0')
        {
            meant = letter == ' ' ? " " : meant;
            _position++;
        }

        _diagnostics?.Add(Errors.Lookalike(TextSpan.FromBounds(start, _position), _text[start], meant));
    }
}
