using FhirPath.Language.Analysis;
using FhirPath.Language.Binding;
using FhirPath.Language.Binding.Symbols;
using FhirPath.Language.Features.Descriptions;
using FhirPath.Language.Features.Strings;
using FhirPath.Language.Model;
using FhirPath.Language.Syntax;
using FhirPath.Language.Syntax.Nodes;
using FhirPath.Language.Text;

namespace FhirPath.Language.Features;

/// <summary>What stands at a place: an element, a function, a type, a variable, an operator, a directive.</summary>
public static class Hover
{
    /// <summary>What is known of the place at an offset; null where nothing stands there that needs words.</summary>
    public static HoverInfo? At(Snapshot snapshot, int offset)
    {
        if (offset < 0 || offset > snapshot.Text.Length)
        {
            return null;
        }

        if (DirectiveHover.At(snapshot, offset) is { } directive)
        {
            return directive;
        }

        return snapshot.At(offset) is { Token: { } token, Node: { } node } location
            && Describe(location, token, node) is { } found
            ? found with { Span = location.ToDocument(found.Span) }
            : null;
    }

    private static HoverInfo? Describe(CursorLocation location, SyntaxToken token, SyntaxNode node)
    {
        var expression = location.Expression;
        var text = expression.Tree.TextOf(token);
        return node switch
        {
            MemberInvocation or TypeSpecifier => DescribeName(location),
            FunctionInvocation call => DescribeSymbol(expression, call, call.NameToken.Span),
            VariableExpression variable => Variable(expression, variable, $"%{variable.Name}"),
            SpecialInvocation special => Variable(expression, special, text.ToString()),
            BinaryExpression or TypeExpression => Explain(Operators.Find(text), token, Operators.Page),
            UnaryExpression => Explain(Find(Words.Signs, text), token, Operators.Page),
            IndexerExpression => Explain(Words.Indexer, token, Words.IndexerPage),
            EmptyCollectionExpression => Explain(Words.Empty, token, Words.Page),
            InstanceElement element when SyntaxFacts.IsName(token.Kind) =>
                DescribeSymbol(expression, element, element.NameToken.Span),
            SortArgument => Explain(Find(Words.SortDirections, text), token, Operators.Page),
            LiteralExpression { Token.Kind: SyntaxKind.String } literal => Text(location, literal),
            LiteralExpression => Literal(expression, node, token),
            QuantityExpression quantity => Quantity(expression, quantity),
            _ => null,
        };
    }

    // The name of a type in a call is a path where a namespace stands before it.
    private static HoverInfo? DescribeName(CursorLocation location)
    {
        foreach (var node in location.Ancestors)
        {
            if (node is not (MemberInvocation or TypeSpecifier or PathExpression))
            {
                return null;
            }

            if (DescribeSymbol(location.Expression, node, node.Span) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static HoverInfo? DescribeSymbol(ExpressionAnalysis expression, SyntaxNode node, TextSpan span)
    {
        var binding = expression.Bindings[node];
        return expression.Context.Model is { } model && DescribeSymbol(binding, model) is { } markdown
            ? new HoverInfo(span, markdown)
            : null;
    }

    private static string? DescribeSymbol(NodeBinding binding, FhirModel model) => binding.Symbol switch
    {
        ElementSymbol element => ElementDescription.Of(element.Element, binding.Type, model),
        TypeSymbol type => TypeDescription.Of(type.Type, model),
        FunctionSymbol function => FunctionDescription.Of(function.Function, binding.Type),
        _ => null,
    };

    private static HoverInfo Variable(ExpressionAnalysis expression, SyntaxNode node, string name)
    {
        var type = expression.Bindings[node].Type;
        return new HoverInfo(node.Span, Variables.Describe(name, type.Name is null ? null : type.ToString()));
    }

    // What a string says depends on what it is for.
    private static HoverInfo? Text(CursorLocation location, LiteralExpression literal)
    {
        var expression = location.Expression;
        if (StringPlace.Of(expression, location.Ancestors) is not { } place)
        {
            return null;
        }

        var value = EscapeSequence.Unquote(expression.Tree.TextOf(literal.Token), literal.Token.IsUnterminated);
        if (place.IsVariableName)
        {
            return new HoverInfo(literal.Span, Variables.Describe($"%{value}", TypeOfDefinition(location, place)));
        }

        var markdown = CodeText.Of(expression.Context.Model, place.Binding?.ValueSet ?? "", value);
        return markdown.Length == 0 ? null : new HoverInfo(literal.Span, markdown);
    }

    // The second argument, or where there is none what the call is on.
    private static string? TypeOfDefinition(CursorLocation location, StringPlace place)
    {
        var list = location.Ancestors.OfType<ArgumentList>().FirstOrDefault();
        var type = list is { Arguments: [_, var value, ..] } ? location.Expression.Bindings[value].Type : place.Input;
        return type.Name is null ? null : type.ToString();
    }

    private static HoverInfo Quantity(ExpressionAnalysis expression, QuantityExpression quantity)
    {
        var unit = expression.Tree.TextOf(quantity.Unit).ToString();
        return new HoverInfo(quantity.Span, new MarkdownText()
            .Code($"{expression.Text[quantity.Span.Start..quantity.Span.End]} : System.Quantity")
            .Paragraph(UnitText.Of(unit))
            .Link("Specification", Words.Page)
            .ToString());
    }

    private static HoverInfo? Literal(ExpressionAnalysis expression, SyntaxNode node, SyntaxToken token)
    {
        if (Find(Words.Literals, expression.Tree.TextOf(token)) is { } word)
        {
            return Explain(word, token, Words.Page);
        }

        // Plain numbers are what they look like.
        return token.Kind is SyntaxKind.Integer or SyntaxKind.Decimal
            ? null
            : new HoverInfo(node.Span, new MarkdownText()
                .Code($"{expression.Text[node.Span.Start..node.Span.End]} : {expression.Bindings[node].Type.Name}")
                .Link("Specification", Words.Page)
                .ToString());
    }

    private static HoverInfo? Explain(Explanation? explanation, SyntaxToken token, string page) =>
        explanation is null ? null : new HoverInfo(token.Span, explanation.ToMarkdown(page));

    private static Explanation? Find(IEnumerable<Explanation> rows, ReadOnlySpan<char> spelling)
    {
        foreach (var row in rows)
        {
            if (spelling.SequenceEqual(row.Spelling))
            {
                return row;
            }
        }

        return null;
    }
}
