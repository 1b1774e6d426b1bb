using FhirPath.Language.Diagnostics;
using FhirPath.Language.Syntax.Nodes;
using FhirPath.Language.Text;

namespace FhirPath.Language.Syntax;

/// <summary>Tokens: taking them, supplying missing ones, stepping over unexpected ones.</summary>
internal sealed partial class Parser
{
    private static readonly string[] WordOperators =
    [
        .. SyntaxFacts.Rows
            .Where(row => row.Precedence > 0 && char.IsLetter(row.Spelling[0]))
            .Select(row => row.Spelling),
    ];

    private readonly int[] _open = new int[3];
    private bool _endsUnterminated;
    private bool _isAbandoned;
    private int _skips;

    private SyntaxToken Take()
    {
        _previous = AttachSkipped(_current);
        _skippedFrom = -1;
        _endsUnterminated = _previous.IsUnterminated;
        _current = NextUsable();
        return _previous;
    }

    private SyntaxToken TakeName()
    {
        if (SyntaxFacts.IsName(_current.Kind))
        {
            return Take();
        }

        ReportMissingName("Name");
        return SyntaxToken.Missing(SyntaxKind.Identifier, _previous.End);
    }

    private SyntaxToken TakeOpener()
    {
        _open[Shape(_current.Kind)]++;
        return Take();
    }

    private SyntaxToken TakeCloser(SyntaxKind kind, SyntaxToken opener)
    {
        while (IsUnexpected() && _current.Kind != kind)
        {
            SkipUnexpected();
        }

        _open[Shape(kind)]--;
        if (_current.Kind == kind)
        {
            return Take();
        }

        // A quote left open has swallowed the bracket: one slip, one finding.
        if (!_endsUnterminated)
        {
            var place = _skippedFrom < 0 ? _previous.End : _skippedTo;
            Report(Errors.MissingBracket(place, SyntaxFacts.Spelling(kind), SyntaxFacts.Spelling(opener.Kind)));
        }

        return SyntaxToken.Missing(kind, _previous.End);
    }

    // True for a token that neither goes on with the expression nor ends it rightly.
    private bool IsUnexpected() => _current.Kind switch
    {
        SyntaxKind.EndOfFile => false,
        SyntaxKind.Comma => _enclosing is not (Enclosing.Arguments or Enclosing.SortArguments or Enclosing.Braces),
        SyntaxKind.Identifier when IsSortDirection() => false,
        var kind when SyntaxFacts.IsCloser(kind) => _open[Shape(kind)] == 0,
        _ => true,
    };

    private bool ClosesOuter() => SyntaxFacts.IsCloser(_current.Kind) && _open[Shape(_current.Kind)] > 0;

    // Steps over the tokens up to the next that may go on with the expression.
    private void SkipUnexpected()
    {
        var start = _current.Start;
        var end = _current.End;
        Skip();
        while (IsUnexpected() && !MayGoOn(_current.Kind))
        {
            end = _current.End;
            Skip();
        }

        ReportUnexpected(start, end);
    }

    private static bool MayGoOn(SyntaxKind kind) =>
        SyntaxFacts.BinaryPrecedence(kind) > 0
        || SyntaxFacts.StartsTerm(kind)
        || kind is SyntaxKind.Dot or SyntaxKind.OpenBracket;

    // Steps over everything up to a bracket that closes, or the end.
    private void SkipToCloser()
    {
        var start = _current.Start;
        var end = start;
        while (_current.Kind is not (SyntaxKind.CloseBrace or SyntaxKind.EndOfFile) && !ClosesOuter())
        {
            end = _current.End;
            Skip();
        }

        if (end > start)
        {
            ReportUnexpected(start, end);
        }
    }

    private void ReportUnexpected(int start, int end) =>
        Report(Errors.UnexpectedText(TextSpan.FromBounds(start, end), TextAt(start, end).ToString()));

    private void Skip()
    {
        KeepSkipped(_current);
        _current = NextUsable();
    }

    // Bad tokens are reported and stepped over here, so the grammar never sees one.
    private SyntaxToken NextUsable()
    {
        while (true)
        {
            var token = _lexer.Next();
            if (token.Kind != SyntaxKind.Bad)
            {
                return token;
            }

            KeepSkipped(token);
            ReportBad(token);
        }
    }

    private void ReportBad(SyntaxToken token)
    {
        var text = TextOf(token);
        Report(text.Length > 1 && text[0] == '$'
            ? Errors.UnknownSpecial(token.Span, text, EditDistance.Nearest(text, ["$this", "$index", "$total"]))
            : Errors.UnexpectedText(token.Span, text));
    }

    private void KeepSkipped(SyntaxToken token)
    {
        _skips++;
        if (_skippedFrom < 0)
        {
            _skippedFrom = token.FullSpan.Start;
        }

        _skippedTo = token.End;
    }

    private SyntaxToken AttachSkipped(SyntaxToken token) =>
        _skippedFrom < 0 ? token : token.WithFullStart(_skippedFrom);

    private bool TryEnter()
    {
        if (_depth < MaximumDepth)
        {
            _depth++;
            return true;
        }

        if (!_isAbandoned)
        {
            Report(Errors.TooDeep(_current.Span, MaximumDepth));
            Abandon();
        }

        return false;
    }

    // What is left becomes trivia of the end, and the brackets that stay open are no findings of their own.
    private void Abandon()
    {
        _isAbandoned = true;
        KeepSkipped(_current);
        _lexer = new Lexer(_text, new TextSpan(_text.Length, 0), diagnostics: null);
        _current = new SyntaxToken(
            SyntaxKind.EndOfFile, _text.Length, _text.Length, _text.Length, _text.Length, TokenFlags.None);
    }

    private void Report(Diagnostic diagnostic)
    {
        if (_isAbandoned)
        {
            return;
        }

        _diagnostics.Add(diagnostic);
        if (_diagnostics.Count > _mostFindings)
        {
            Abandon();
        }
    }

    private void ReportMissingOperand()
    {
        // Text that was stepped over stands in the operand's place and is reported already.
        if (_skippedFrom >= 0)
        {
            return;
        }

        // The operator, comma or bracket that waits for the operand is what an author looks at.
        Report(_previous.Kind == SyntaxKind.None
            ? Errors.MissingExpression(_current.Span)
            : Errors.MissingOperand(_previous.Span, TextOf(_previous)));
    }

    private void ReportMissingName(string what) =>
        Report(Errors.MissingName(_previous.Span, what, TextOf(_previous)));

    private MemberInvocation MissingMember() =>
        new(SyntaxToken.Missing(SyntaxKind.Identifier, _previous.End), "");

    // The word operator that a name between two operands was meant to be, or None.
    private SyntaxKind GuessOperator()
    {
        var isPercent = _current.Kind == SyntaxKind.ExternalConstant && _current.End - _current.Start == 1;
        if ((_current.Kind != SyntaxKind.Identifier && !isPercent) || !SyntaxFacts.StartsTerm(Ahead()))
        {
            return SyntaxKind.None;
        }

        var meant = isPercent ? "mod" : EditDistance.Nearest(SpanOf(_current), WordOperators);
        return meant is null ? SyntaxKind.None : SyntaxFacts.WordKind(meant);
    }

    private bool IsSortDirection() =>
        _enclosing == Enclosing.SortArguments && _current.Kind == SyntaxKind.Identifier
        && SpanOf(_current) is "asc" or "desc";

    private static bool FollowsMissing(ExpressionSyntax left) => left switch
    {
        BinaryExpression { OperatorToken.IsMissing: true, Right: InvocationSyntax or LiteralExpression } => true,
        MemberInvocation { NameToken.IsMissing: true } => true,
        PathExpression { Invocation: MemberInvocation { NameToken.IsMissing: true } } => true,
        TypeExpression { Type.Tokens: [.., { IsMissing: true }] } => true,
        _ => false,
    };

    private static int Shape(SyntaxKind kind) => kind switch
    {
        SyntaxKind.OpenParenthesis or SyntaxKind.CloseParenthesis => 0,
        SyntaxKind.OpenBracket or SyntaxKind.CloseBracket => 1,
        SyntaxKind.OpenBrace or SyntaxKind.CloseBrace => 2,
        _ => throw new InvalidOperationException($"{kind} is no bracket."),
    };

    private ReadOnlySpan<char> SpanOf(SyntaxToken token) => TextAt(token.Start, token.End);

    private string TextOf(SyntaxToken token) => TextAt(token.Start, token.End).ToString();

    private string NameOf(SyntaxToken token) => token.Kind == SyntaxKind.DelimitedIdentifier
        ? EscapeSequence.Unquote(SpanOf(token), token.IsUnterminated)
        : TextOf(token);

    private string VariableName(SyntaxToken token)
    {
        var name = SpanOf(token)[1..];
        return name is ['\'' or '`' or '"', ..]
            ? EscapeSequence.Unquote(name, token.IsUnterminated)
            : name.ToString();
    }
}
