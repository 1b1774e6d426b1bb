using System.Collections.Immutable;
using FhirPath.Language.Syntax;
using FhirPath.Language.Text;

namespace FhirPath.Language.Documents;

/// <summary>
/// Tells the expressions of a document apart, token by token, in one pass.
/// <list type="bullet">
/// <item>A semicolon outside of brackets ends an expression; inside, only at the end of a line.</item>
/// <item>A line end ends it, unless a bracket is open, an operator waits for its operand, or the next line starts with
/// what can start no expression: <c>.</c>, an operator, a closing bracket.</item>
/// <item>So that an unclosed bracket or a dangling operator costs an author no more than one expression: a directive
/// always ends it, and so does a line that is indented no deeper than the expression's first, starts with what can
/// only start an operand, and follows a blank line or an operand that is complete.</item>
/// </list>
/// </summary>
internal sealed class ExpressionSplitter
{
    private readonly string _text;
    private readonly ImmutableArray<TextSpan>.Builder _expressions = ImmutableArray.CreateBuilder<TextSpan>();
    private readonly ImmutableArray<ExpressionPlace>.Builder _places = ImmutableArray.CreateBuilder<ExpressionPlace>();
    private readonly ImmutableArray<Directive>.Builder _directives = ImmutableArray.CreateBuilder<Directive>();
    private readonly OperandTracker _tracker = new();
    private readonly DocumentReuse? _reuse;
    private readonly int _start;
    private int _lineStart;
    private int _previousLineStart;
    private int _expressionStart = -1;
    private int _expressionColumn;
    private SyntaxToken _previous;
    private TextSpan? _unterminatedComment;

    /// <summary>Takes a whole text apart.</summary>
    public ExpressionSplitter(string text) => _text = text;

    /// <summary>Takes apart what a change of another text has touched, and takes over the rest.</summary>
    public ExpressionSplitter(string text, FhirPathDocument before, TextChange change)
    {
        _text = text;
        _reuse = new DocumentReuse(before, change);
        _start = _reuse.Start;
        _lineStart = _reuse.LineStart;
        _previousLineStart = _lineStart;
        _previous = SyntaxToken.Missing(SyntaxKind.None, _start);
        _expressions.AddRange(_reuse.Expressions);
        _places.AddRange(_reuse.Places);
        _directives.AddRange(_reuse.Directives);
    }

    public FhirPathDocument Split()
    {
        var lexer = new Lexer(_text, TextSpan.FromBounds(_start, _text.Length), diagnostics: null);
        SyntaxToken token;
        do
        {
            token = lexer.Next();
            Visit(token);
            _previous = token;
            _previousLineStart = _lineStart;
        }
        while (token.Kind != SyntaxKind.EndOfFile && !TryTakeRest());

        return new FhirPathDocument(
            _text,
            _expressions.DrainToImmutable(),
            _places.DrainToImmutable(),
            _directives.DrainToImmutable(),
            _unterminatedComment);
    }

    // Where an expression begins on the same column of an unchanged line as before, all that follows is as it was.
    private bool TryTakeRest()
    {
        if (_reuse is null || _expressionStart != _previous.Start
            || _reuse.RestFrom(_expressionStart, _lineStart, _expressionColumn) is not { } rest)
        {
            return false;
        }

        _expressions.AddRange(rest.Expressions);
        _places.AddRange(rest.Places);
        _directives.AddRange(rest.Directives);
        _unterminatedComment ??= rest.UnterminatedComment;
        return true;
    }

    private void Visit(SyntaxToken token)
    {
        var gap = ReadGap(TextSpan.FromBounds(_previous.End, token.Start));
        if (token.Kind == SyntaxKind.EndOfFile || (_expressionStart >= 0 && gap.HasLineEnd && Ends(gap, token)))
        {
            EndExpression();
        }

        if (token.Kind == SyntaxKind.EndOfFile)
        {
            return;
        }

        if (token.Kind == SyntaxKind.Semicolon && (_tracker.Depth == 0 || IsLastOfLine(token)))
        {
            EndExpression();
            return;
        }

        if (_expressionStart < 0)
        {
            _expressionStart = token.Start;
            _expressionColumn = token.Start - _lineStart;
        }

        _tracker.Accept(token.Kind);
    }

    private void EndExpression()
    {
        if (_expressionStart >= 0)
        {
            _expressions.Add(TextSpan.FromBounds(_expressionStart, _previous.End));
            _places.Add(new ExpressionPlace(_expressionColumn, _previousLineStart));
            _expressionStart = -1;
        }

        _tracker.Reset();
    }

    private bool Ends(Gap gap, SyntaxToken next)
    {
        if (gap.HasDirective)
        {
            return true;
        }

        if (_tracker.Depth == 0 && !_tracker.IsOperandDue)
        {
            return !ContinuesLine(next);
        }

        return (gap.HasBlankLine || !_tracker.IsOperandDue)
            && next.Start - _lineStart <= _expressionColumn
            && StartsOnlyOperand(next);
    }

    // A line that starts with a word operator goes on with the expression; for those that may also be names
    // (contains, in, is, as) what follows on the line decides.
    private bool ContinuesLine(SyntaxToken next)
    {
        if (SyntaxFacts.IsSign(next.Kind))
        {
            return false;
        }

        if (!SyntaxFacts.IsName(next.Kind))
        {
            return !SyntaxFacts.StartsTerm(next.Kind) && next.Kind != SyntaxKind.Bad;
        }

        return SyntaxFacts.BinaryPrecedence(next.Kind) > 0 && IsFollowedByOperand(next);
    }

    private bool IsFollowedByOperand(SyntaxToken word)
    {
        var line = TextSpan.FromBounds(word.End, word.FullSpan.End);
        var after = new Lexer(_text, TextSpan.FromBounds(line.Start, _text.Length), diagnostics: null).Next();
        return !line.IsEmpty && !EndsLine(line) && SyntaxFacts.StartsTerm(after.Kind);
    }

    // What follows a complete operand and is neither an operator nor the rest of a quantity or sort key.
    private bool StartsOnlyOperand(SyntaxToken next) => next.Kind switch
    {
        SyntaxKind.Identifier => !IsContinuingWord(next),
        SyntaxKind.String => _tracker.IsOperandDue || _previous.Kind is not (SyntaxKind.Integer or SyntaxKind.Decimal),
        SyntaxKind.OpenParenthesis or SyntaxKind.OpenBrace =>
            _tracker.IsOperandDue || !SyntaxFacts.IsName(_previous.Kind),
        var kind => SyntaxFacts.StartsTerm(kind) && (_tracker.IsOperandDue || SyntaxFacts.BinaryPrecedence(kind) == 0),
    };

    private bool IsContinuingWord(SyntaxToken word)
    {
        var text = _text.AsSpan(word.Start, word.End - word.Start);
        return !_tracker.IsOperandDue && (text is "asc" or "desc" || SyntaxFacts.IsCalendarUnit(text));
    }

    private bool IsLastOfLine(SyntaxToken token) =>
        token.FullSpan.End == _text.Length || EndsLine(TextSpan.FromBounds(token.End, token.FullSpan.End));

    private bool EndsLine(TextSpan trivia) => !trivia.IsEmpty && _text[trivia.End - 1] is '\r' or '\n';

    private Gap ReadGap(TextSpan span)
    {
        var gap = default(Gap);
        var isLineEmpty = false;
        var lexer = new Lexer(_text, span, diagnostics: null);
        while (!span.IsEmpty && lexer.TryNextTrivia(out var trivia))
        {
            switch (trivia.Kind)
            {
                case SyntaxKind.EndOfLine:
                    gap = gap with { HasLineEnd = true, HasBlankLine = gap.HasBlankLine || isLineEmpty };
                    isLineEmpty = true;
                    _lineStart = trivia.Span.End;
                    break;
                case SyntaxKind.LineComment:
                    isLineEmpty = false;
                    gap = ReadComment(gap, trivia.Span);
                    break;
                case SyntaxKind.BlockComment:
                    isLineEmpty = false;
                    NoteUnterminated(trivia.Span);
                    break;
            }
        }

        return gap;
    }

    private Gap ReadComment(Gap gap, TextSpan comment)
    {
        if (DirectiveReader.Read(_text, comment, _lineStart) is not { } directive)
        {
            return gap;
        }

        _directives.Add(directive);
        return gap with { HasDirective = true };
    }

    private void NoteUnterminated(TextSpan comment)
    {
        if (comment.Length < 4 || !_text.AsSpan(comment.Start, comment.Length).EndsWith("*/"))
        {
            _unterminatedComment = new TextSpan(comment.Start, 2);
        }
    }

    private readonly record struct Gap(bool HasLineEnd, bool HasBlankLine, bool HasDirective);
}
