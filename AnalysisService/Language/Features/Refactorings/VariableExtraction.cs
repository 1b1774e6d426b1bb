using System.Collections.Immutable;
using FhirPath.Language.Binding.Symbols;
using FhirPath.Language.Syntax;
using FhirPath.Language.Syntax.Nodes;
using FhirPath.Language.Text;

namespace FhirPath.Language.Features.Refactorings;

/// <summary>
/// Gives a name to a part of an expression: <c>defineVariable('name', part)</c> at the start of what is evaluated on the
/// same item, and <c>%name</c> in place of the part (https://hl7.org/fhirpath/#definevariable).
/// </summary>
internal static class VariableExtraction
{
    private const string Title = "Extract to defineVariable()";
    private const string Unnamed = "value";

    public static IEnumerable<CodeAction> Offer(RefactoringPlace place)
    {
        if (PartAt(place) is not { } part)
        {
            yield break;
        }

        if (Obstacle(place, part) is { } reason)
        {
            // Said only to those who have selected something: a cursor stands everywhere.
            if (!place.Selection.IsEmpty)
            {
                yield return CodeAction.Disabled(Title, CodeActionKind.Extract, reason);
            }

            yield break;
        }

        yield return CodeAction.Create(Title, CodeActionKind.Extract, () => Edits(place, part));
    }

    // The selected expression, or for a cursor the innermost that is worth a name.
    private static ExpressionSyntax? PartAt(RefactoringPlace place) => place.Nodes
        .OfType<ExpressionSyntax>()
        .FirstOrDefault(node => IsWhole(place, node) && (place.Selection.IsEmpty
            ? node is PathExpression or BinaryExpression
            : node.Span == place.Selection));

    // What stands behind a dot is no expression of its own.
    private static bool IsWhole(RefactoringPlace place, ExpressionSyntax node) => place.ParentOf(node) switch
    {
        PathExpression path => !ReferenceEquals(path.Invocation, node),
        InstanceSelector selector => !ReferenceEquals(selector.Type, node),
        _ => true,
    };

    private static string? Obstacle(RefactoringPlace place, ExpressionSyntax part)
    {
        if (part is LiteralExpression or VariableExpression or SpecialInvocation or SortArgument
            or EmptyCollectionExpression)
        {
            return "It is as short as a variable.";
        }

        if (VariableScope.Around(place, part) is not { IsOnItem: true, Body: var body })
        {
            return "It is evaluated on something that a variable can't be defined on.";
        }

        if (ReferenceEquals(part, body))
        {
            return "It is the whole of what is evaluated here.";
        }

        if (place.HoldsComment(body.Span))
        {
            return "There is a comment in it.";
        }

        return body.SelfAndDescendants().Select(node => ObstacleIn(place, node)).OfType<string>().FirstOrDefault();
    }

    private static string? ObstacleIn(RefactoringPlace place, SyntaxNode node) => node switch
    {
        SpecialInvocation { Token.Kind: SyntaxKind.IndexKeyword } => "$index would be another one.",
        SpecialInvocation { Token.Kind: SyntaxKind.TotalKeyword } => "$total would be another one.",
        FunctionInvocation { Name: "defineVariable" } => "There is a definition in it already.",
        PathExpression { Target: MemberInvocation root } when place[root].Symbol is TypeSymbol =>
            $"'{root.Name}' can stand only at the start of the expression.",
        MemberInvocation root when place[root].Symbol is TypeSymbol && place.ParentOf(root) is not ArgumentList =>
            $"'{root.Name}' can stand only at the start of the expression.",
        _ => null,
    };

    private static ImmutableArray<TextEdit> Edits(RefactoringPlace place, ExpressionSyntax part)
    {
        if (VariableScope.Around(place, part) is not { Body: var body })
        {
            return [];
        }

        var name = NameFor(place, part);
        var definition = $"defineVariable('{name}', {place.TextOf(part)})";
        var nameInDefinition = new TextSpan("defineVariable('".Length, name.Length);
        var isChain = StartOf(body) is MemberInvocation or FunctionInvocation && part.Span.Start != body.Span.Start;
        var head = isChain && Precedence.Of(body) == Precedence.Path ? $"{definition}." : $"{definition}.select(";
        var edits = new List<TextEdit>
        {
            new(new TextSpan(body.Span.Start, 0), head) { Placeholders = [nameInDefinition] },
            new(part.Span, $"%{name}") { Placeholders = [new TextSpan(1, name.Length)] },
        };
        if (head.EndsWith('('))
        {
            edits.Add(new TextEdit(new TextSpan(body.Span.End, 0), ")"));
        }

        return place.InDocument(edits);
    }

    private static ExpressionSyntax StartOf(ExpressionSyntax expression)
    {
        while (expression.LeftOperand is { } left)
        {
            expression = left;
        }

        return expression;
    }

    // After the element that it ends in.
    private static string NameFor(RefactoringPlace place, ExpressionSyntax part)
    {
        var wanted = part switch
        {
            MemberInvocation member => member.Name,
            PathExpression { Invocation: MemberInvocation member } => member.Name,
            _ => Unnamed,
        };
        wanted = wanted.All(char.IsAsciiLetterOrDigit) && wanted.Length > 0 ? wanted : Unnamed;
        var name = wanted;
        for (var number = 2; IsTaken(place, name); number++)
        {
            name = $"{wanted}{number}";
        }

        return name;
    }

    private static bool IsTaken(RefactoringPlace place, string name) =>
        place.Expression.Context.Variables.ContainsKey(name)
        || Binding.EnvironmentVariables.IsReserved(name)
        || place.Tree.Text.Contains($"%{name}", StringComparison.Ordinal)
        || place.Tree.Text.Contains($"'{name}'", StringComparison.Ordinal);
}
