using FhirPath.Language.Syntax;
using FhirPath.Language.Syntax.Nodes;
using FhirPath.Language.Text;

namespace FhirPath.Language.Features.Refactorings;

/// <summary><c>x as T</c>, <c>x.as(T)</c> and <c>x.ofType(T)</c>; <c>x is T</c> and <c>x.is(T)</c>; of one item.</summary>
internal static class TypeForms
{
    public static IEnumerable<CodeAction> Offer(RefactoringPlace place)
    {
        foreach (var node in place.Nodes)
        {
            foreach (var action in node switch
            {
                TypeExpression operation => OfOperator(place, operation),
                PathExpression { Invocation: FunctionInvocation call } path => OfCall(place, path, call),
                _ => [],
            })
            {
                yield return action;
            }
        }
    }

    private static IEnumerable<CodeAction> OfOperator(RefactoringPlace place, TypeExpression operation)
    {
        var isOne = !place[operation.Operand].Type.IsCollection;
        if (!place.IsAt(operation, operation.OperatorToken) || !isOne)
        {
            return [];
        }

        var operand = place.Operand(operation.Operand, Precedence.Path);
        var functions = operation.OperatorToken.Kind == SyntaxKind.IsKeyword
            ? new[] { "is" }
            : ["ofType", "as"];
        return functions.SelectMany(function => place.Rewrite(
            $"Write .{function}(…)",
            place.Replace(operation, $"{operand}.{function}({place.TextOf(operation.Type)})", Precedence.Path)));
    }

    private static IEnumerable<CodeAction> OfCall(RefactoringPlace place, PathExpression path, FunctionInvocation call)
    {
        if (call.Name is not ("is" or "as" or "ofType")
            || call.ArgumentList.Arguments is not [var type]
            || place[path.Target].Type.IsCollection
            || !place.IsAt(path, call.NameToken))
        {
            yield break;
        }

        var word = call.Name == "is" ? "is" : "as";
        var target = place.Operand(path.Target, Precedence.TypeOperator);
        foreach (var action in place.Rewrite(
            $"Write the operator {word}",
            place.Replace(path, $"{target} {word} {place.TextOf(type)}", Precedence.TypeOperator)))
        {
            yield return action;
        }

        if (call.Name != "is")
        {
            var other = call.Name == "as" ? "ofType" : "as";
            foreach (var action in place.Rewrite($"Write .{other}(…)", new TextEdit(call.NameToken.Span, other)))
            {
                yield return action;
            }
        }
    }
}
