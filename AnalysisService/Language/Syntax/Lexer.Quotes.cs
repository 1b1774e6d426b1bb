using System.Buffers;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Text;

namespace FhirPath.Language.Syntax;

/// <summary>What stands in quotes, right ones and others.</summary>
internal partial struct Lexer
{
    // What stops a text that lacks its closing quote, where more quotes follow.
    private static readonly SearchValues<char> AfterQuoted = SearchValues.Create(" \t)],;|");

    // A quoted text ends with its line: an author who forgets the quote loses one line, not the document.
    private void ScanQuoted(ref TokenFlags flags)
    {
        var start = _position;
        var quote = _text[_position++];
        while (_position < _limit && _text[_position] is not ('\r' or '\n'))
        {
            var letter = _text[_position];
            if (letter == quote)
            {
                _position++;
                if (!FallsIntoNextQuoted(start))
                {
                    return;
                }

                break;
            }

            if (letter == '\\')
            {
                ScanEscape();
            }
            else
            {
                _position++;
            }
        }

        if (quote == '\'' && TryEndAtLookalike(start))
        {
            return;
        }

        flags |= TokenFlags.Unterminated;
        var span = TextSpan.FromBounds(start, _position);
        _diagnostics?.Add(quote == '\'' ? Errors.UnterminatedString(span) : Errors.UnterminatedIdentifier(span, quote));
    }

    // Where a word follows a closing quote at once, it was meant to open: use = 'usual or use = 'old'. Then the quote
    // before it lacks its own end, which is put where such a text most likely stopped.
    private bool FallsIntoNextQuoted(int start)
    {
        if (!IsNameLetter(Peek(0)))
        {
            return false;
        }

        var wordEnd = _position;
        while (wordEnd < _limit && IsNameLetter(_text[wordEnd]))
        {
            wordEnd++;
        }

        var word = SyntaxFacts.WordKind(_text.AsSpan(_position, wordEnd - _position));
        var stop = _text.AsSpan(start, _position - start).IndexOfAny(AfterQuoted);
        if (stop < 0 || SyntaxFacts.BinaryPrecedence(word) > 0)
        {
            return false;
        }

        _position = start + stop;
        return true;
    }

    private void ScanEscape()
    {
        var length = EscapeSequence.LengthAt(_text.AsSpan(_position, _limit - _position));
        if (length == 0)
        {
            length = Peek(1) is '\0' or '\r' or '\n' ? 1 : 2;
            var span = new TextSpan(_position, length);
            _diagnostics?.Add(Errors.BadEscape(span, _text.Substring(span.Start, span.Length)));
        }

        _position += length;
    }

    // "text": no part of the grammar. Beside a dot or before a bracket it was meant as a name, else as a string.
    private SyntaxKind ScanDoubleQuoted(ref TokenFlags flags)
    {
        var start = _position;
        ScanQuoted(ref flags);
        var isName = LastBefore(start) == '.' || Peek(0) is '.' or '(' or '[' or '{';
        if ((flags & TokenFlags.Unterminated) == 0)
        {
            var span = TextSpan.FromBounds(start, _position);
            var text = _padding is null
                ? _text.AsSpan(start + 1, span.Length - 2)
                : _padding.At(start + 1, span.End - 1);
            _diagnostics?.Add(Errors.DoubleQuotes(span, text.ToString(), isName));
        }

        return isName ? SyntaxKind.DelimitedIdentifier : SyntaxKind.String;
    }

    // ‘text’ and “text”: a string, as word processors write it.
    private SyntaxKind ScanLookalikeQuoted(ref TokenFlags flags)
    {
        var start = _position++;
        var end = _position;
        while (end < _limit && _text[end] is not ('\'' or '\r' or '\n') && !Lookalikes.IsQuote(_text[end]))
        {
            end++;
        }

        if (end < _limit && _text[end] is not ('\r' or '\n'))
        {
            _position = end + 1;
            var span = TextSpan.FromBounds(start, _position);
            _diagnostics?.Add(Errors.LookalikeQuotes(span, _text[start]));
        }
        else
        {
            SkipNameLetters();
            flags |= TokenFlags.Unterminated;
            _diagnostics?.Add(Errors.Lookalike(new TextSpan(start, 1), _text[start], "'"));
        }

        return SyntaxKind.String;
    }

    // 'text’: opened as the grammar asks and closed by a quote of a word processor. Without escapes there is no other
    // quote on the line, so no line is looked through twice.
    private bool TryEndAtLookalike(int start)
    {
        if (_text.AsSpan(start, _position - start).Contains('\\'))
        {
            return false;
        }

        for (var at = start + 1; at < _position; at++)
        {
            var isInWord = at + 1 < _limit && IsNameLetter(_text[at + 1]);
            if (Lookalikes.TryGetMeant(_text[at], out var meant) && meant == '\'' && !isInWord)
            {
                _diagnostics?.Add(Errors.Lookalike(new TextSpan(at, 1), _text[at], "'"));
                _position = at + 1;
                return true;
            }
        }

        return false;
    }

    private readonly char LastBefore(int position)
    {
        while (position > 0 && IsBlank(_text[position - 1]))
        {
            position--;
        }

        return position > 0 ? _text[position - 1] : '\0';
    }
}
