using FhirPath.Language.Diagnostics;
using FhirPath.Language.Syntax.Nodes;
using FhirPath.Language.Text;

namespace FhirPath.Language.Syntax;

/// <summary>
/// Recursive descent with precedence climbing over <see cref="SyntaxFacts"/>. Reports only what is missing and what
/// is unexpected: a missing token is supplied, unexpected text becomes trivia of the next token, and parsing goes on to
/// the end of the text. Linear in its length.
/// </summary>
internal sealed partial class Parser
{
    /// <summary>
    /// How deep brackets, signs and operators of rising strength may nest. Left-associative chains don't count: they
    /// are loops. The walk that needs most stack for a level must run this deep on a thread with 256 KB.
    /// </summary>
    public const int MaximumDepth = 128;

    // The weakest strength, so the one place where an operand without an operator before it is taken in.
    private const int Weakest = 1;

    private readonly string _text;
    private readonly PaddedText? _padding;
    private readonly NodeReuse? _reuse;
    private readonly DiagnosticBag _diagnostics;
    private readonly int _mostFindings;
    private Lexer _lexer;
    private SyntaxToken _current;
    private SyntaxToken _previous;
    private Enclosing _enclosing;
    private int _skippedFrom = -1;
    private int _skippedTo;
    private int _depth;

    /// <param name="text">The expression.</param>
    /// <param name="diagnostics">Receives what is wrong with it.</param>
    /// <param name="mostFindings">With more than that the rest of the text is not worth reading.</param>
    public Parser(string text, DiagnosticBag diagnostics, int mostFindings = int.MaxValue)
    {
        _text = text;
        _mostFindings = mostFindings;
        _diagnostics = diagnostics;
        _lexer = new Lexer(text, new TextSpan(0, text.Length), diagnostics);
        _current = NextUsable();
    }

    /// <param name="reuse">The expression, and what is known of it; receives what is found out.</param>
    /// <param name="diagnostics">Receives what is wrong with it.</param>
    public Parser(NodeReuse reuse, DiagnosticBag diagnostics)
    {
        _reuse = reuse;
        _padding = reuse.Text;
        _text = _padding.Text;
        _mostFindings = int.MaxValue;
        _diagnostics = diagnostics;
        _lexer = LexerFrom(0);
        _current = NextUsable();
    }

    /// <summary>After <see cref="ParseRoot"/>: the token at the end, with all trivia left over.</summary>
    public SyntaxToken EndOfFile => AttachSkipped(_current);

    // expression EOF
    public ExpressionSyntax ParseRoot() => ParseEnclosed(Enclosing.Nothing);

    // The whole of what stands between two brackets or commas, taking in what can't be part of it.
    private ExpressionSyntax ParseEnclosed(Enclosing enclosing)
    {
        var outer = _enclosing;
        _enclosing = enclosing;
        var expression = ParseExpression(Weakest);
        while (IsUnexpected())
        {
            SkipUnexpected();
            expression = ParseOperators(ParsePostfix(expression), Weakest);
        }

        _enclosing = outer;
        return expression;
    }

    // expression: unary (operator expression | ('is' | 'as') typeSpecifier)*, of at least the strength given
    private ExpressionSyntax ParseExpression(int weakest)
    {
        if (!TryEnter())
        {
            return MissingMember();
        }

        var expression = _reuse is null ? ParseOperators(ParseUnary(), weakest) : ParseWithReuse(_reuse, weakest);
        _depth--;
        return expression;
    }

    private ExpressionSyntax ParseOperators(ExpressionSyntax left, int weakest)
    {
        while (true)
        {
            if (_reuse is not null)
            {
                KeepBeginning(left, _reuse);
            }

            var kind = _current.Kind;
            var strength = SyntaxFacts.BinaryPrecedence(kind);
            if (strength >= weakest)
            {
                left = ParseOperation(left, Take(), strength);
                continue;
            }

            if (strength > 0 || !SyntaxFacts.StartsTerm(kind) || IsSortDirection())
            {
                return left;
            }

            var meant = GuessOperator();
            strength = meant == SyntaxKind.None ? Weakest : SyntaxFacts.BinaryPrecedence(meant);
            if (strength < weakest)
            {
                return left;
            }

            left = ParseUnmarked(left, meant, strength);
        }
    }

    private ExpressionSyntax ParseOperation(ExpressionSyntax left, SyntaxToken operatorToken, int strength)
    {
        if (operatorToken.Kind is SyntaxKind.IsKeyword or SyntaxKind.AsKeyword)
        {
            return new TypeExpression(left, operatorToken, ParseTypeSpecifier());
        }

        var right = operatorToken.Kind is SyntaxKind.Equal or SyntaxKind.NotEqual && IsNull()
            ? ParseNull(left, operatorToken.Kind)
            : ParseExpression(strength + 1);
        return new BinaryExpression(left, operatorToken, right);
    }

    // An operand follows an operand: the operator between them is misspelled (a word like it stands there) or missing.
    private ExpressionSyntax ParseUnmarked(ExpressionSyntax left, SyntaxKind meant, int strength)
    {
        var text = TextOf(_current);
        if (meant != SyntaxKind.None)
        {
            Report(Errors.MisspelledOperator(_current.Span, text, SyntaxFacts.Spelling(meant)));
            return ParseOperation(left, Take().WithKind(meant), strength);
        }

        if (_skippedFrom < 0 && !FollowsMissing(left))
        {
            Report(Errors.MissingOperator(_current.Span, text));
        }

        var missing = SyntaxToken.Missing(SyntaxKind.None, _previous.End);
        return new BinaryExpression(left, missing, ParseExpression(strength + 1));
    }

    // ('+' | '-') unary | postfix
    private ExpressionSyntax ParseUnary()
    {
        if (_current.Kind == SyntaxKind.Exclamation || IsNotBeforeOperand())
        {
            return ParseNegated();
        }

        if (!SyntaxFacts.IsSign(_current.Kind))
        {
            return _reuse is null ? ParsePostfix(ParseTerm()) : ParseStepsWithReuse(_reuse);
        }

        if (!TryEnter())
        {
            return MissingMember();
        }

        var expression = new UnaryExpression(Take(), ParseUnary());
        _depth--;
        return expression;
    }

    // term ('.' invocation | '[' expression ']' | '{' elements '}')*
    private ExpressionSyntax ParsePostfix(ExpressionSyntax expression)
    {
        while (true)
        {
            if (_reuse is not null)
            {
                KeepBeginning(expression, _reuse);
            }

            switch (_current.Kind)
            {
                case SyntaxKind.Dot when IsDotOfNumber(expression):
                    SkipDotOfNumber(expression);
                    break;
                case SyntaxKind.Dot:
                    expression = new PathExpression(expression, Take(), ParseInvocation());
                    break;
                case SyntaxKind.OpenBracket:
                    expression = ParseIndexer(expression);
                    break;
                case SyntaxKind.OpenBrace when IsTypeName(expression):
                    expression = ParseInstanceSelector(expression);
                    break;
                default:
                    return expression;
            }
        }
    }

    private IndexerExpression ParseIndexer(ExpressionSyntax target)
    {
        var open = TakeOpener();
        var index = ParseEnclosed(Enclosing.Brackets);
        return new IndexerExpression(target, open, index, TakeCloser(SyntaxKind.CloseBracket, open));
    }

    private static bool IsTypeName(ExpressionSyntax expression)
    {
        while (expression is PathExpression { Invocation: MemberInvocation { NameToken.IsMissing: false } } path)
        {
            expression = path.Target;
        }

        return expression is MemberInvocation { NameToken.IsMissing: false };
    }
}
