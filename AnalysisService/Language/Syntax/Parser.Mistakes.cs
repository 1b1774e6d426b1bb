using System.Globalization;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Syntax.Nodes;
using FhirPath.Language.Text;

namespace FhirPath.Language.Syntax;

/// <summary>What authors bring along from other languages, and numbers that are none.</summary>
internal sealed partial class Parser
{
    private const int MostFractionDigits = 8;
    private const int MostDigits = 28;

    // null where an operand is due: a name that no model has.
    private bool IsNull() =>
        _current.Kind == SyntaxKind.Identifier && SpanOf(_current) is "null"
        && Ahead() is not (SyntaxKind.Dot or SyntaxKind.OpenParenthesis or SyntaxKind.OpenBrace);

    // left: what null is compared with, or null.
    private MemberInvocation ParseNull(ExpressionSyntax? left, SyntaxKind comparison)
    {
        var span = _current.Span;
        var place = left is null ? span : TextSpan.FromBounds(left.End, span.End);
        var meant = left switch
        {
            null => "{}",
            BinaryExpression or UnaryExpression or TypeExpression => null,
            _ when comparison == SyntaxKind.Equal => ".empty()",
            _ => ".exists()",
        };
        Report(Errors.Null(span, place, meant));
        Skip();
        return MissingMember();
    }

    private bool IsNotBeforeOperand()
    {
        if (_current.Kind != SyntaxKind.Identifier || SpanOf(_current) is not "not")
        {
            return false;
        }

        var ahead = Ahead();
        return ahead != SyntaxKind.OpenParenthesis && SyntaxFacts.StartsTerm(ahead)
            && SyntaxFacts.BinaryPrecedence(ahead) == 0;
    }

    // '!' operand, 'not' operand
    private ExpressionSyntax ParseNegated()
    {
        if (!TryEnter())
        {
            return MissingMember();
        }

        var not = _current;
        Skip();
        var operand = ParseUnary();
        _depth--;
        Report(Errors.NegationBefore(not.Span, TextOf(not), new TextSpan(operand.Start, operand.End - operand.Start)));
        return operand;
    }

    // A string or a word of the calendar; another word where no operator is meant and no path begins: 5 mg.
    private bool IsUnit()
    {
        if (_current.Kind != SyntaxKind.Identifier)
        {
            return _current.Kind == SyntaxKind.String;
        }

        if (SyntaxFacts.IsCalendarUnit(SpanOf(_current)))
        {
            return true;
        }

        if (IsSortDirection() || Ahead() is SyntaxKind.Dot or SyntaxKind.OpenParenthesis
            || GuessOperator() != SyntaxKind.None)
        {
            return false;
        }

        var text = TextOf(_current);
        Report(Errors.BadUnit(_current.Span, text, EditDistance.Nearest(text, SyntaxFacts.CalendarUnits)));
        return true;
    }

    // 5. with nothing after it that could be a step.
    private bool IsDotOfNumber(ExpressionSyntax expression) =>
        expression is LiteralExpression { Token.Kind: SyntaxKind.Integer } && expression.End == _current.Start
        && Ahead() is var ahead && ahead != SyntaxKind.EndOfFile && !SyntaxFacts.IsName(ahead)
        && ahead is not (SyntaxKind.ThisKeyword or SyntaxKind.IndexKeyword or SyntaxKind.TotalKeyword);

    private void SkipDotOfNumber(ExpressionSyntax number)
    {
        var span = TextSpan.FromBounds(number.Start, _current.End);
        Report(Errors.BadNumber(
            span, _text[span.Start..span.End], "it ends with a digit", _text[number.Start..number.End]));
        Skip();
    }

    private void CheckRange(SyntaxToken number, SyntaxKind sign)
    {
        var text = SpanOf(number);
        switch (number.Kind)
        {
            case SyntaxKind.Decimal:
                CheckDigits(number, text);
                break;
            case SyntaxKind.Integer when Exceeds(text, int.MaxValue, sign):
                var isLong = !Exceeds(text, long.MaxValue, sign);
                Report(Errors.OutOfRange(number.Span, text.ToString(), "Integer", isLong ? $"{text}L" : null));
                break;
            case SyntaxKind.Long when Exceeds(text[..^1], long.MaxValue, sign):
                Report(Errors.OutOfRange(number.Span, text.ToString(), "Long", meant: null));
                break;
        }
    }

    private void CheckDigits(SyntaxToken number, ReadOnlySpan<char> text)
    {
        var point = text.IndexOf('.');
        if (point >= 0 && (text.Length - point - 1 > MostFractionDigits || text.Length - 1 > MostDigits))
        {
            Report(Errors.LongDecimal(number.Span, text.ToString(), MostDigits, MostFractionDigits));
        }
    }

    // The least number of a range has no positive counterpart.
    private static bool Exceeds(ReadOnlySpan<char> digits, long greatest, SyntaxKind sign)
    {
        digits = digits.TrimStart('0');
        if (digits.IsEmpty)
        {
            return false;
        }

        var limit = (ulong)greatest + (sign == SyntaxKind.Minus ? 1UL : 0UL);
        return !ulong.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value > limit;
    }

    private SyntaxKind Ahead()
    {
        var rest = TextSpan.FromBounds(_current.FullSpan.End, _text.Length);
        var token = new Lexer(_text, rest, diagnostics: null).Next();
        _aheadEnd = Math.Max(_aheadEnd, token.FullSpan.End);
        return token.Kind;
    }
}
