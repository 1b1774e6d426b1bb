using FhirPath.Language.Analysis;
using FhirPath.Language.Binding;
using FhirPath.Language.Binding.Symbols;
using FhirPath.Language.Model;
using FhirPath.Language.Syntax;
using FhirPath.Language.Syntax.Nodes;
using FhirPath.Language.Text;

namespace FhirPath.Language.Features.Navigation;

/// <summary>What the names of one expression mean, as binding found out.</summary>
internal sealed class ExpressionOccurrences(ExpressionAnalysis expression, DeclaredVariables declared)
{
    /// <summary>Each name that means something, in the order of the text.</summary>
    public static IEnumerable<Occurrence> In(ExpressionAnalysis expression, DeclaredVariables declared) =>
        new ExpressionOccurrences(expression, declared).All();

    private IEnumerable<Occurrence> All()
    {
        var pending = new Stack<SyntaxNode>();
        pending.Push(expression.Tree.Root);
        while (pending.TryPop(out var node))
        {
            var binding = expression.Bindings[node];
            if (Of(node, binding) is { } occurrence)
            {
                yield return occurrence;
            }

            if (node is FunctionInvocation call && Definition(call) is { } definition)
            {
                yield return definition;
            }

            // The names that make up the name of a type mean nothing of their own.
            for (var slot = binding.Symbol is TypeSymbol ? -1 : node.SlotCount - 1; slot >= 0; slot--)
            {
                if (node.Slot(slot).Node is { } child)
                {
                    pending.Push(child);
                }
            }
        }
    }

    private Occurrence? Of(SyntaxNode node, NodeBinding binding) => (node, binding.Symbol) switch
    {
        (VariableExpression variable, _) => Variable(variable, binding),
        (SpecialInvocation special, VariableSymbol symbol) => Special(special, symbol, binding.Type),
        (MemberInvocation member, ElementSymbol element) => Element(member.NameToken, element, binding),
        (InstanceElement member, ElementSymbol element) => Element(member.NameToken, element, binding),
        (FunctionInvocation call, FunctionSymbol function) => new Occurrence(
            new LibraryFunction(function.Function), Place(call.NameToken), OccurrenceKind.Mention, binding.Type),
        (_, TypeSymbol type) => new Occurrence(
            new ModelType(type.Type), LastName(node), OccurrenceKind.Mention, BoundType.One(type.Type))
        {
            Reach = Shift(node.Span),
        },
        _ => null,
    };

    private Occurrence Element(SyntaxToken name, ElementSymbol symbol, NodeBinding binding) =>
        new(ModelElement.Of(symbol.Element), Place(name), OccurrenceKind.Read, binding.Type)
        {
            Elements = binding.Focus.Types.Length > 1
                ? [.. binding.Focus.Types.Select(type => type.FindElement(symbol.Element.Name)).OfType<ElementInfo>()]
                : [symbol.Element],
        };

    private Occurrence? Variable(VariableExpression variable, NodeBinding binding)
    {
        if (variable.Name.Length == 0)
        {
            return null;
        }

        var definition = (binding.Symbol as VariableSymbol)?.Definition;
        if (definition is not null && NameIn(definition) is { } literal)
        {
            return Use(new ExpressionVariable(variable.Name, Inside(literal).Start), variable, binding.Type);
        }

        return Use(
            new EnvironmentVariable(variable.Name, declared.Find(variable.Name, expression.Start)),
            variable,
            binding.Type);
    }

    private Occurrence Use(Referent referent, VariableExpression variable, BoundType type)
    {
        var span = Place(variable.Token);
        var isQuoted = expression.Text[variable.Span.Start + 1] is '`' or '\'' or '"';
        var marks = isQuoted ? 1 : 0;
        var end = span.End - (variable.Token.IsUnterminated ? 0 : marks);
        return new Occurrence(referent, span, OccurrenceKind.Read, type)
        {
            Name = TextSpan.FromBounds(span.Start + 1 + marks, end),
            IsQuoted = isQuoted,
        };
    }

    private Occurrence Special(SpecialInvocation special, VariableSymbol symbol, BoundType type)
    {
        var call = symbol.Definition;
        var word = new ScopeWord(
            special.Token.Kind,
            expression.Start,
            call is null ? null : Shift(call.Span),
            call is null ? null : Place(call.NameToken));
        return new Occurrence(word, Place(special.Token), OccurrenceKind.Read, type);
    }

    // defineVariable('name', value): the name is declared by the text inside the quotes.
    private Occurrence? Definition(FunctionInvocation call)
    {
        if (expression.Bindings[call].Symbol is not FunctionSymbol { Function.Name: "defineVariable" }
            || NameIn(call) is not { } literal)
        {
            return null;
        }

        var name = EscapeSequence.Unquote(expression.Tree.TextOf(literal), literal.IsUnterminated);
        var span = Inside(literal);
        var value = call.ArgumentList.Arguments is [_, var second, ..]
            ? expression.Bindings[second].Type
            : expression.Bindings[call].Focus;
        return new Occurrence(new ExpressionVariable(name, span.Start), span, OccurrenceKind.Declaration, value)
        {
            Extent = Shift(call.Span),
            IsQuoted = true,
            Reach = Place(literal),
        };
    }

    private static SyntaxToken? NameIn(FunctionInvocation call) =>
        call.ArgumentList.Arguments is [LiteralExpression { Token: { Kind: SyntaxKind.String } token }, ..]
            ? token
            : null;

    private TextSpan Inside(SyntaxToken quoted) =>
        TextSpan.FromBounds(quoted.Span.Start + 1, quoted.Span.End - (quoted.IsUnterminated ? 0 : 1))
            .Shift(expression.Start);

    private TextSpan LastName(SyntaxNode typeName) => typeName switch
    {
        TypeSpecifier specifier => Place(specifier.Tokens[^1]),
        PathExpression path => Shift(path.Invocation.Span),
        _ => Shift(typeName.Span),
    };

    private TextSpan Place(SyntaxToken token) => Shift(token.Span);

    private TextSpan Shift(TextSpan span) => span.Shift(expression.Start);
}
