using System.Collections.Immutable;
using FhirPath.Language.Syntax;
using FhirPath.Language.Syntax.Nodes;
using FhirPath.Language.Text;

namespace FhirPath.Language.Features.Refactorings;

/// <summary>
/// Puts the value of a variable in place of its name, and takes its definition out: where the value means the same at
/// every place that it is read.
/// </summary>
internal static class VariableInlining
{
    public static IEnumerable<CodeAction> Offer(RefactoringPlace place)
    {
        if (NameAt(place) is not { } name)
        {
            yield break;
        }

        var nodes = place.Tree.Root.SelfAndDescendants().ToList();
        var definitions = nodes.OfType<PathExpression>().Select(path => Definition.In(place, path))
            .OfType<Definition>().Where(definition => definition.Name == name).ToList();
        if (definitions is not [var only])
        {
            yield break;
        }

        var title = $"Inline %{name}";
        var uses = nodes.OfType<VariableExpression>().Where(use => use.Name == name).ToList();
        if (Obstacle(place, only, uses) is { } reason)
        {
            yield return CodeAction.Disabled(title, CodeActionKind.Inline, reason);
            yield break;
        }

        yield return CodeAction.Create(title, CodeActionKind.Inline, () => Edits(place, only, uses));
    }

    private static string? NameAt(RefactoringPlace place) => place.Nodes switch
    {
        [VariableExpression variable, ..] => variable.Name,
        [FunctionInvocation { Name: "defineVariable" } call, ..] => Definition.NameOf(place.Tree, call),
        [LiteralExpression, ArgumentList, FunctionInvocation { Name: "defineVariable" } call, ..] =>
            Definition.NameOf(place.Tree, call),
        _ => null,
    };

    private static string? Obstacle(RefactoringPlace place, Definition definition, List<VariableExpression> uses)
    {
        if (place.HoldsComment(definition.Gone) || definition.Value is null)
        {
            return "There is no value that could be put elsewhere.";
        }

        if (IsTheSameEverywhere(definition.Value))
        {
            return null;
        }

        // Read where its own $this is: in what the definition's input is projected to.
        var body = definition.Projection;
        var isThere = body is not null && uses.All(use => IsInScopeOf(place, body, use));
        return isThere ? null : $"%{definition.Name} is read where $this is something else.";
    }

    private static bool IsTheSameEverywhere(ExpressionSyntax value) => value.SelfAndDescendants().All(
        node => node is not (MemberInvocation or SpecialInvocation)
            && node is not FunctionInvocation { Name: not "today" and not "now" and not "timeOfDay" });

    private static bool IsInScopeOf(RefactoringPlace place, ExpressionSyntax body, VariableExpression use) =>
        body.Span.Contains(use.Span)
        && RefactoringPlace.In(place, use.Span) is var at
        && VariableScope.Around(at, use) is { Body: var scope }
        && ReferenceEquals(scope, body);

    private static ImmutableArray<TextEdit> Edits(
        RefactoringPlace place, Definition definition, List<VariableExpression> uses)
    {
        if (definition.Value is not { } value)
        {
            return [];
        }

        var edits = uses.Select(use => new TextEdit(use.Span, InPlaceOf(place, use, value)));
        return place.InDocument(edits.Append(new TextEdit(definition.Gone, "")));
    }

    private static string InPlaceOf(RefactoringPlace place, VariableExpression use, ExpressionSyntax value) =>
        place.Operand(value, Precedence.Needed(RefactoringPlace.In(place, use.Span).ParentOf(use), use));

    /// <summary>A definition of a variable that something follows.</summary>
    /// <param name="Name">The variable's name.</param>
    /// <param name="Value">What it is; null where it is the input itself.</param>
    /// <param name="Gone">What goes with the definition.</param>
    /// <param name="Projection">What the definition's input, one item, is projected to right behind; or null.</param>
    private sealed record Definition(string Name, ExpressionSyntax? Value, TextSpan Gone, ExpressionSyntax? Projection)
    {
        /// <param name="place">The place.</param>
        /// <param name="path">What follows the definition.</param>
        public static Definition? In(RefactoringPlace place, PathExpression path)
        {
            var (call, gone) = path.Target switch
            {
                FunctionInvocation first =>
                    (first, TextSpan.FromBounds(first.Span.Start, path.Invocation.Span.Start)),
                PathExpression { Invocation: FunctionInvocation later } inner =>
                    (later, TextSpan.FromBounds(inner.Target.Span.End, inner.Span.End)),
                _ => (null, default),
            };
            if (call is not { Name: "defineVariable" } || NameOf(place.Tree, call) is not { } name)
            {
                return null;
            }

            var isOne = !place[call].Focus.IsCollection;
            var value = call.ArgumentList.Arguments is [_, var second] ? second : null;
            var projection = isOne && path.Invocation is FunctionInvocation
            {
                Name: "select", ArgumentList.Arguments: [var body],
            } ? body : null;
            return new Definition(name, value, gone, projection);
        }

        public static string? NameOf(SyntaxTree tree, FunctionInvocation call) =>
            call.ArgumentList.Arguments is [LiteralExpression { Token.Kind: SyntaxKind.String } literal, ..]
                ? EscapeSequence.Unquote(tree.TextOf(literal), literal.Token.IsUnterminated)
                : null;
    }
}
