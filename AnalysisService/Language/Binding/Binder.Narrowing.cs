using FhirPath.Language.Binding.Functions;
using FhirPath.Language.Syntax;
using FhirPath.Language.Syntax.Nodes;

namespace FhirPath.Language.Binding;

/// <summary>Results that are known better by the text of an argument.</summary>
internal sealed partial class Binder
{
    private BoundType NarrowByArguments(
        FunctionInvocation call, FunctionSignature function, BoundType focus, BoundType type) => function.Name switch
    {
        "where" when call.ArgumentList.Arguments is [var criterion] => NarrowByCriterion(criterion, type),
        "extension" when call.ArgumentList.Arguments is [var url] => NarrowToExtension(url, focus, type),
        _ => type,
    };

    // where($this is Quantity) keeps quantities only, where(url = '…') on extensions those of one definition.
    private BoundType NarrowByCriterion(ExpressionSyntax criterion, BoundType type)
    {
        if (_typeTests > 0)
        {
            foreach (var fact in FactsOf(criterion))
            {
                type = fact.Path is "$this" ? type.NarrowTo(fact.Type) : type;
            }
        }

        return type.Single is { Name: "Extension" }
            && criterion is BinaryExpression { OperatorToken.Kind: SyntaxKind.Equal } test
            && test.Left is MemberInvocation { Name: "url" }
                ? NarrowToExtension(test.Right, BoundType.Unknown, type)
                : type;
    }

    // Inside of an extension its own definition names the ones it holds.
    private BoundType NarrowToExtension(ExpressionSyntax argument, BoundType focus, BoundType type)
    {
        if (_context.Model is not { } model
            || argument is not LiteralExpression { Token.Kind: SyntaxKind.String } literal)
        {
            return type;
        }

        var url = EscapeSequence.Unquote(_tree.TextOf(literal.Token), literal.Token.IsUnterminated);
        var outer = focus.Single is { } single ? model.FindExtension(single) : null;
        return (outer?.Find(url) ?? model.FindExtension(url)) is { } extension
            ? type.WithTypes([extension.Type])
            : type;
    }
}
