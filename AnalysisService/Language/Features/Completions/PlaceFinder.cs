using System.Collections.Immutable;
using FhirPath.Language.Analysis;
using FhirPath.Language.Binding;
using FhirPath.Language.Binding.Functions;
using FhirPath.Language.Binding.Symbols;
using FhirPath.Language.Features.Strings;
using FhirPath.Language.Model;
using FhirPath.Language.Syntax;
using FhirPath.Language.Syntax.Nodes;
using FhirPath.Language.Text;

namespace FhirPath.Language.Features.Completions;

/// <summary>Finds out what may be written at a place of a document.</summary>
internal static class PlaceFinder
{
    /// <summary>The place at a cursor; null where nothing could be listed: inside of strings, numbers, dates.</summary>
    public static Place? At(CursorLocation location)
    {
        if (IsInLiteral(location))
        {
            return null;
        }

        var context = location.Context;
        var word = SpecialWord(location) ?? location.ReplaceSpan;
        var place = Create(location, word);
        var isVariable = word.Length > 0 && location.Expression.Text[word.Start] is '$' or '%';
        return (isVariable, context) switch
        {
            (true, _) => place with { Kind = PlaceKind.Operand, Focus = context.Scope.This },
            (_, { IsTypeExpected: true }) => AsType(place, location),
            _ when SelectorAt(location) is { } selector => AsInstanceElement(place, selector, location),
            (_, { IsAfterDot: true }) => place with
            {
                Kind = PlaceKind.Member,
                Owner = (context.Target as VariableExpression)?.Name,
                IsRooted = IsRooted(context.Target, location.Expression.Bindings),
                IsPicked = context.Target is PathExpression { Invocation: FunctionInvocation { Name: "where" } },
            },
            (_, { IsOperandExpected: true }) => place with
            {
                Kind = PlaceKind.Operand,
                Text = StringPlace.Of(location.Expression, Around(location)),
            },
            _ => AsOperator(place, location),
        };
    }

    private static Place Create(CursorLocation location, TextSpan word)
    {
        var text = location.Expression.Text;
        var name = word.IsEmpty ? "" : text.AsSpan(word.Start).TrimStart('%');
        return new Place(location.ToDocument(word), location.Expression.Context, location.Context.Scope)
        {
            Quote = name is ['\'', ..] ? '\'' : '`',
            IsQuoted = name is ['\'' or '`', ..],
            Focus = location.Context.Focus,
            IsCalled = word.End < text.Length && text[word.End] == '(',
            WrittenNames = WrittenNames.Before(location.Expression.Tree, location.Offset),
            DefinedVariables = DefinedVariables.Before(location.Expression.Tree, location.Offset),
        };
    }

    // A closing quote ends a string: behind it nothing more is part of it.
    private static bool IsInLiteral(CursorLocation location) => location.Token switch
    {
        { Kind: SyntaxKind.String } text => location.Offset > text.Span.Start
            && (location.Offset < text.Span.End || text.IsUnterminated),
        { Kind: SyntaxKind.Integer or SyntaxKind.Long or SyntaxKind.Decimal } number =>
            location.Offset > number.Span.Start,
        { Kind: SyntaxKind.Date or SyntaxKind.DateTime or SyntaxKind.Time } date => location.Offset > date.Span.Start,
        _ => false,
    };

    private static Place AsType(Place place, CursorLocation location)
    {
        var bindings = location.Expression.Bindings;
        var test = Around(location).OfType<TypeExpression>().FirstOrDefault();
        var isArgument = Parameter(location)?.Kind == ParameterKind.Type;
        return place with
        {
            Kind = PlaceKind.Type,
            Namespace = location.Context.IsAfterDot ? NameBeforeDot(location) : "",
            Focus = isArgument && location.Context.Call is { } call ? bindings[call].Focus
                : test is not null ? bindings[test.Operand].Type
                : BoundType.Unknown,
        };
    }

    // Behind the opening brace of an instance selector and its commas.
    private static InstanceSelector? SelectorAt(CursorLocation location) =>
        location.TokenBefore is { Kind: SyntaxKind.OpenBrace or SyntaxKind.Comma }
        && Around(location) is [InstanceSelector selector, ..]
            ? selector
            : null;

    // What is given already need not be given again.
    private static Place AsInstanceElement(Place place, InstanceSelector selector, CursorLocation location) =>
        place with
        {
            Kind = PlaceKind.InstanceElement,
            Focus = location.Expression.Bindings[selector].Type,
            IsCalled = selector.Body.Any(part => part.Node is InstanceElement element
                && !element.Colon.IsMissing && element.NameToken.Span.Touches(location.Offset)),
            WrittenNames = selector.Body.Select(part => part.Node).OfType<InstanceElement>()
                .Where(element => !element.NameToken.Span.Touches(location.Offset))
                .Select(element => element.Name)
                .ToHashSet(StringComparer.Ordinal),
        };

    // An operator needs a blank before it: directly behind a bracket or quote nothing is offered.
    private static Place? AsOperator(Place place, CursorLocation location)
    {
        if (location.TokenBefore is not { } before || before.Span.End == place.Word.Start - location.Expression.Start)
        {
            return null;
        }

        return place with
        {
            Kind = PlaceKind.Operator,
            Focus = LeftOperand(location, before),
            IsUnitDue = IsAddedToDate(location),
            IsAfterNumber = before.Kind is SyntaxKind.Integer or SyntaxKind.Decimal,
            IsSortKey = Parameter(location)?.Kind == ParameterKind.SortKey,
        };
    }

    private static bool IsAddedToDate(CursorLocation location)
    {
        var sum = Around(location).OfType<BinaryExpression>().FirstOrDefault();
        if (sum is not { OperatorToken.Kind: SyntaxKind.Plus or SyntaxKind.Minus }
            || sum.Right.Span.End != location.TokenBefore?.Span.End)
        {
            return false;
        }

        var left = location.Expression.Bindings[sum.Left].Type.Single?.SystemType;
        return left == SystemTypes.Date || left == SystemTypes.DateTime || left == SystemTypes.Time;
    }

    private static bool IsRooted(ExpressionSyntax? path, BindingTable bindings)
    {
        while (path is PathExpression { Invocation: MemberInvocation } or IndexerExpression)
        {
            path = path.LeftOperand;
        }

        return path is MemberInvocation first && bindings[first].Symbol is TypeSymbol;
    }

    private static FunctionParameter? Parameter(CursorLocation location) =>
        location.Context.Function?.ParameterAt(location.Context.ArgumentIndex);

    // The largest expression that ends with the token.
    private static BoundType LeftOperand(CursorLocation location, SyntaxToken last)
    {
        var operand = Around(location).OfType<ExpressionSyntax>().LastOrDefault(node => node.Span.End == last.Span.End);
        return operand is null ? BoundType.Unknown : location.Expression.Bindings[operand].Type;
    }

    private static ImmutableArray<SyntaxNode> Around(CursorLocation location) => location.TokenBefore is { } before
        ? new TokenFinder(location.Expression.Tree).PathTo(before)
        : [];

    private static string NameBeforeDot(CursorLocation location)
    {
        var tree = location.Expression.Tree;
        return location.TokenBefore is { } dot && new TokenFinder(tree).LastTokenUpTo(dot.Span.Start) is { } name
            ? tree.TextOf(name).ToString()
            : "";
    }

    // A dollar sign alone, or with letters that are no whole word yet, is no token.
    private static TextSpan? SpecialWord(CursorLocation location)
    {
        var text = location.Expression.Text;
        var start = Math.Min(location.Offset, text.Length);
        while (start > 0 && char.IsAsciiLetter(text[start - 1]))
        {
            start--;
        }

        return location.Token is null && start > 0 && text[start - 1] == '$'
            ? TextSpan.FromBounds(start - 1, location.Offset)
            : null;
    }
}
