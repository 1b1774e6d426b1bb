using System.Collections.Immutable;
using System.Text;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Syntax.Nodes;

namespace FhirPath.Language.Syntax;

/// <summary>Terms: literals, names, calls, brackets.</summary>
internal sealed partial class Parser
{
    // term: invocation | literal | externalConstant | '{' '}' | '(' expression ')'
    private ExpressionSyntax ParseTerm()
    {
        switch (_current.Kind)
        {
            case SyntaxKind.Identifier when IsNull():
                return ParseNull(left: null, SyntaxKind.None);
            case var kind when SyntaxFacts.IsName(kind):
                return ParseNamed();
            case SyntaxKind.Integer or SyntaxKind.Decimal:
                return ParseNumber();
            case SyntaxKind.Long:
                CheckRange(_current, _previous.Kind);
                return new LiteralExpression(Take());
            case SyntaxKind.String or SyntaxKind.TrueKeyword or SyntaxKind.FalseKeyword
                or SyntaxKind.Date or SyntaxKind.DateTime or SyntaxKind.Time:
                return new LiteralExpression(Take());
            case SyntaxKind.ThisKeyword or SyntaxKind.IndexKeyword or SyntaxKind.TotalKeyword:
                return new SpecialInvocation(Take());
            case SyntaxKind.ExternalConstant:
                return ParseVariable();
            case SyntaxKind.OpenParenthesis:
                return ParseParenthesized();
            case SyntaxKind.OpenBrace:
                return ParseEmptyCollection();
            default:
                ReportMissingOperand();
                return MissingMember();
        }
    }

    // quantity: NUMBER unit?; unit: 'year' | 'years' | … | STRING
    private ExpressionSyntax ParseNumber()
    {
        var sign = _previous.Kind;
        var number = Take();
        if (IsUnit())
        {
            return new QuantityExpression(number, Take());
        }

        CheckRange(number, sign);
        return new LiteralExpression(number);
    }

    private VariableExpression ParseVariable()
    {
        var token = Take();
        if (token.End - token.Start == 1)
        {
            Report(Errors.MissingName(token.Span, "Variable name", "%"));
        }

        return new VariableExpression(token, VariableName(token));
    }

    private ParenthesizedExpression ParseParenthesized()
    {
        var open = TakeOpener();
        var expression = ParseEnclosed(Enclosing.Parentheses);
        return new ParenthesizedExpression(open, expression, TakeCloser(SyntaxKind.CloseParenthesis, open));
    }

    // '{' '}'
    private EmptyCollectionExpression ParseEmptyCollection()
    {
        var open = TakeOpener();
        SkipToCloser();
        return new EmptyCollectionExpression(open, TakeCloser(SyntaxKind.CloseBrace, open));
    }

    // invocation: identifier | function | '$this' | '$index' | '$total'
    private InvocationSyntax ParseInvocation()
    {
        switch (_current.Kind)
        {
            case var kind when SyntaxFacts.IsName(kind):
                return _reuse is null ? ParseNamed() : ParseNamedWithReuse(_reuse);
            case SyntaxKind.ThisKeyword or SyntaxKind.IndexKeyword or SyntaxKind.TotalKeyword:
                return new SpecialInvocation(Take());
            default:
                ReportMissingName("Name");
                return MissingMember();
        }
    }

    // identifier | identifier '(' arguments? ')'
    private InvocationSyntax ParseNamed()
    {
        var token = Take();
        var name = NameOf(token);
        return _current.Kind == SyntaxKind.OpenParenthesis
            ? new FunctionInvocation(token, name, ParseArguments(name is "sort"))
            : new MemberInvocation(token, name);
    }

    // '(' (argument (',' argument)*)? ')'
    private ArgumentList ParseArguments(bool areSortKeys)
    {
        var open = TakeOpener();
        if (_current.Kind == SyntaxKind.CloseParenthesis)
        {
            return new ArgumentList(open, [], [], TakeCloser(SyntaxKind.CloseParenthesis, open));
        }

        var enclosing = areSortKeys ? Enclosing.SortArguments : Enclosing.Arguments;
        var first = ParseArgument(enclosing);
        if (_current.Kind != SyntaxKind.Comma)
        {
            return new ArgumentList(open, [first], [], TakeCloser(SyntaxKind.CloseParenthesis, open));
        }

        var arguments = ImmutableArray.CreateBuilder<ExpressionSyntax>();
        var commas = ImmutableArray.CreateBuilder<SyntaxToken>();
        arguments.Add(first);
        while (_current.Kind == SyntaxKind.Comma)
        {
            commas.Add(Take());
            arguments.Add(ParseArgument(enclosing));
        }

        var close = TakeCloser(SyntaxKind.CloseParenthesis, open);
        return new ArgumentList(open, arguments.DrainToImmutable(), commas.DrainToImmutable(), close);
    }

    // expression | expression ('asc' | 'desc') in sort()
    private ExpressionSyntax ParseArgument(Enclosing enclosing)
    {
        var key = ParseEnclosed(enclosing);
        return enclosing == Enclosing.SortArguments && _current.Kind == SyntaxKind.Identifier
            ? new SortArgument(key, Take())
            : key;
    }

    // qualifiedIdentifier: identifier ('.' identifier)*
    private TypeSpecifier ParseTypeSpecifier()
    {
        if (!SyntaxFacts.IsName(_current.Kind))
        {
            ReportMissingName("Type name");
            return new TypeSpecifier([SyntaxToken.Missing(SyntaxKind.Identifier, _previous.End)], "");
        }

        var first = Take();
        if (_current.Kind != SyntaxKind.Dot)
        {
            return new TypeSpecifier([first], NameOf(first));
        }

        var tokens = ImmutableArray.CreateBuilder<SyntaxToken>();
        tokens.Add(first);
        var name = new StringBuilder(NameOf(first));
        while (_current.Kind == SyntaxKind.Dot)
        {
            tokens.Add(Take());
            var next = TakeName();
            tokens.Add(next);
            name.Append('.').Append(NameOf(next));
        }

        return new TypeSpecifier(tokens.DrainToImmutable(), name.ToString());
    }

    // qualifiedIdentifier '{' (':' | element (',' element)*)? '}'
    private InstanceSelector ParseInstanceSelector(ExpressionSyntax type)
    {
        var open = TakeOpener();
        var body = ImmutableArray.CreateBuilder<SyntaxNodeOrToken>();
        body.Add(open);
        if (_current.Kind == SyntaxKind.Colon)
        {
            body.Add(Take());
        }
        else if (_current.Kind != SyntaxKind.CloseBrace)
        {
            body.Add(ParseInstanceElement());
            while (_current.Kind == SyntaxKind.Comma)
            {
                body.Add(Take());
                body.Add(ParseInstanceElement());
            }
        }

        body.Add(TakeCloser(SyntaxKind.CloseBrace, open));
        return new InstanceSelector(type, body.DrainToImmutable());
    }

    // identifier ':' expression
    private InstanceElement ParseInstanceElement()
    {
        var name = TakeName();
        var colon = SyntaxToken.Missing(SyntaxKind.Colon, _previous.End);
        if (_current.Kind == SyntaxKind.Colon)
        {
            colon = Take();
        }
        else if (!name.IsMissing)
        {
            Report(Errors.MissingColon(name.Span, TextOf(name)));
        }

        return new InstanceElement(name, NameOf(name), colon, ParseEnclosed(Enclosing.Braces));
    }
}
