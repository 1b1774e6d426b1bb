using FhirPath.Language.Diagnostics;
using FhirPath.Language.Text;

namespace FhirPath.Language.Syntax;

/// <summary>
/// Turns text into tokens, one at a time, without memory of those before: every token can be lexed again from where
/// it starts. Never fails: what fits no rule is a <see cref="SyntaxKind.Bad"/> token.
/// </summary>
internal partial struct Lexer
{
    private readonly string _text;
    private readonly int _limit;
    private readonly DiagnosticBag? _diagnostics;
    private readonly PaddedText? _padding;
    private int _position;

    /// <param name="text">The text.</param>
    /// <param name="span">The part to turn into tokens.</param>
    /// <param name="diagnostics">Receives what is wrong inside of tokens; null where it is known already.</param>
    /// <param name="padding">Tells the gaps of the text from the rest; null where it has none.</param>
    public Lexer(string text, TextSpan span, DiagnosticBag? diagnostics, PaddedText? padding = null)
    {
        _padding = padding;
        _text = text;
        _limit = span.End;
        _diagnostics = diagnostics;
        _position = span.Start;
    }

    /// <summary>The next token with its trivia; at the end <see cref="SyntaxKind.EndOfFile"/>, again and again.</summary>
    public SyntaxToken Next()
    {
        var fullStart = _position;
        while (TryScanTrivia(out _))
        {
        }

        var start = _position;
        var flags = TokenFlags.None;
        var kind = start == _limit ? SyntaxKind.EndOfFile : ScanToken(ref flags);
        var end = _position;
        while (TryScanTrivia(out var trivia) && trivia != SyntaxKind.EndOfLine)
        {
        }

        return new SyntaxToken(kind, fullStart, start, end, _position, flags);
    }

    /// <summary>The next run of trivia, or of text that is none, as skipped text; false at the end.</summary>
    public bool TryNextTrivia(out SyntaxTrivia trivia)
    {
        var start = _position;
        if (start == _limit)
        {
            trivia = default;
            return false;
        }

        if (!TryScanTrivia(out var kind))
        {
            var flags = TokenFlags.None;
            ScanToken(ref flags);
            kind = SyntaxKind.SkippedText;
        }

        trivia = new SyntaxTrivia(kind, TextSpan.FromBounds(start, _position));
        return true;
    }

    private bool TryScanTrivia(out SyntaxKind kind)
    {
        kind = SyntaxKind.None;
        if (_position == _limit)
        {
            return false;
        }

        switch (_text[_position])
        {
            case var blank when IsBlank(blank):
                kind = SyntaxKind.Whitespace;
                SkipBlanks();
                return true;
            case > '\u007F' and var letter when Lookalikes.IsBlank(letter):
                kind = SyntaxKind.Whitespace;
                ScanBlankLookalikes();
                return true;
            case '\r' or '\n':
                kind = SyntaxKind.EndOfLine;
                _position += Peek(0) == '\r' && Peek(1) == '\n' ? 2 : 1;
                return true;
            case '/' when Peek(1) == '/':
                kind = SyntaxKind.LineComment;
                _position = LineEnd();
                return true;
            case '/' when Peek(1) == '*':
                kind = SyntaxKind.BlockComment;
                ScanBlockComment();
                return true;
            default:
                return false;
        }
    }

    private void ScanBlockComment()
    {
        var start = _position;
        var close = _text.AsSpan(start + 2, _limit - start - 2).IndexOf("*/");
        if (close < 0)
        {
            _diagnostics?.Add(Errors.UnterminatedComment(new TextSpan(start, 2)));
        }

        _position = close < 0 ? _limit : start + close + 4;
    }

    private SyntaxKind ScanToken(ref TokenFlags flags)
    {
        var first = _text[_position];
        if (char.IsAsciiLetter(first) || first == '_')
        {
            return ScanWord();
        }

        if (char.IsAsciiDigit(first))
        {
            return ScanNumber();
        }

        switch (first)
        {
            case '\'':
                ScanQuoted(ref flags);
                return SyntaxKind.String;
            case '`':
                ScanQuoted(ref flags);
                return SyntaxKind.DelimitedIdentifier;
            case '"':
                return ScanDoubleQuoted(ref flags);
            case '.' when IsNumberWithoutStart():
                return ScanNumberWithoutStart();
            case > '\u007F' when Lookalikes.TryGetMeant(first, out var meant):
                return ScanLookalike(meant, ref flags);
            case '$':
                return ScanSpecial();
            case '%':
                return ScanExternalConstant(ref flags);
            case '@':
                return ScanDateTime();
            default:
                return ScanSymbol(first);
        }
    }

    private SyntaxKind ScanWord()
    {
        var start = _position;
        SkipNameLetters();
        return SyntaxFacts.WordKind(_text.AsSpan(start, _position - start));
    }

    private SyntaxKind ScanSpecial()
    {
        var start = _position++;
        SkipNameLetters();
        var kind = SyntaxFacts.WordKind(_text.AsSpan(start, _position - start));
        return kind == SyntaxKind.Identifier ? SyntaxKind.Bad : kind;
    }

    // externalConstant: '%' ( identifier | STRING )
    private SyntaxKind ScanExternalConstant(ref TokenFlags flags)
    {
        _position++;
        switch (Peek(0))
        {
            case '\'' or '`' or '"':
                ScanQuoted(ref flags);
                return SyntaxKind.ExternalConstant;
            default:
                SkipNameLetters();
                return SyntaxKind.ExternalConstant;
        }
    }

    private SyntaxKind ScanDateTime()
    {
        var start = _position;
        var text = _text.AsSpan(start, _limit - start);
        var scan = DateTimeScanner.Scan(text);
        _position += scan.Length;
        if (scan.Problem is { } problem)
        {
            var span = new TextSpan(start + problem.Start, problem.Length);
            var literal = text[..scan.Length].ToString();
            _diagnostics?.Add(Errors.BadDateTime(span, literal, problem.Reason, problem.IsShort));
        }

        return scan.Kind;
    }

    private SyntaxKind ScanSymbol(char first)
    {
        var isForeign = first > '\u007F'
            || (first is '=' or '!' or '<' or '&' or '|' && Peek(1) is '=' or '<' or '>' or '&' or '|');
        if (isForeign && TryScanForeignOperator(out var foreign))
        {
            return foreign;
        }

        var (kind, length) = Symbol(first, Peek(1));
        _position += length;
        if (kind == SyntaxKind.Bad)
        {
            // Letters of other scripts make one bad word, not many bad letters.
            SkipForeignLetters();
        }

        return kind;
    }

    private static (SyntaxKind Kind, int Length) Symbol(char first, char second) => (first, second) switch
    {
        ('<', '=') => (SyntaxKind.LessOrEqual, 2),
        ('>', '=') => (SyntaxKind.GreaterOrEqual, 2),
        ('!', '=') => (SyntaxKind.NotEqual, 2),
        ('!', '~') => (SyntaxKind.NotEquivalent, 2),
        ('!', _) => (SyntaxKind.Exclamation, 1),
        ('.', _) => (SyntaxKind.Dot, 1),
        (',', _) => (SyntaxKind.Comma, 1),
        (':', _) => (SyntaxKind.Colon, 1),
        (';', _) => (SyntaxKind.Semicolon, 1),
        ('(', _) => (SyntaxKind.OpenParenthesis, 1),
        (')', _) => (SyntaxKind.CloseParenthesis, 1),
        ('[', _) => (SyntaxKind.OpenBracket, 1),
        (']', _) => (SyntaxKind.CloseBracket, 1),
        ('{', _) => (SyntaxKind.OpenBrace, 1),
        ('}', _) => (SyntaxKind.CloseBrace, 1),
        ('*', _) => (SyntaxKind.Star, 1),
        ('/', _) => (SyntaxKind.Slash, 1),
        ('+', _) => (SyntaxKind.Plus, 1),
        ('-', _) => (SyntaxKind.Minus, 1),
        ('&', _) => (SyntaxKind.Ampersand, 1),
        ('|', _) => (SyntaxKind.Bar, 1),
        ('<', _) => (SyntaxKind.Less, 1),
        ('>', _) => (SyntaxKind.Greater, 1),
        ('=', _) => (SyntaxKind.Equal, 1),
        ('~', _) => (SyntaxKind.Equivalent, 1),
        _ => (SyntaxKind.Bad, 1),
    };

    private void SkipBlanks()
    {
        while (_position < _limit && IsBlank(_text[_position]))
        {
            _position++;
        }
    }

    private void SkipDigits()
    {
        while (_position < _limit && char.IsAsciiDigit(_text[_position]))
        {
            _position++;
        }
    }

    private void SkipNameLetters()
    {
        while (_position < _limit && IsNameLetter(_text[_position]))
        {
            _position++;
        }
    }

    private void SkipForeignLetters()
    {
        while (_position < _limit && _text[_position] is > '\u007F' and not '\uFEFF'
            && !Lookalikes.TryGetMeant(_text[_position], out _))
        {
            _position++;
        }
    }

    // A byte order mark is no part of the language, but some editors leave one at the start of a file.
    private static bool IsBlank(char letter) => letter is ' ' or '\t' or '\v' or '\f' or '\uFEFF';

    private static bool IsNameLetter(char letter) => char.IsAsciiLetterOrDigit(letter) || letter == '_';

    private readonly char Peek(int distance) =>
        _position + distance < _limit ? _text[_position + distance] : '\0';

    private readonly int LineEnd()
    {
        var distance = _text.AsSpan(_position, _limit - _position).IndexOfAny('\r', '\n');
        return distance < 0 ? _limit : _position + distance;
    }
}
