using FhirPath.Language.Syntax.Nodes;
using FhirPath.Language.Text;

namespace FhirPath.Language.Features.Refactorings;

/// <summary><c>where(c).exists()</c> and <c>exists(c)</c>; <c>exists().not()</c> and <c>empty()</c>.</summary>
internal static class ExistenceForms
{
    public static IEnumerable<CodeAction> Offer(RefactoringPlace place)
    {
        foreach (var node in place.Nodes)
        {
            foreach (var action in node switch
            {
                PathExpression path => OfPath(place, path),
                FunctionInvocation call => OfCall(place, call),
                _ => [],
            })
            {
                yield return action;
            }
        }
    }

    private static IEnumerable<CodeAction> OfPath(RefactoringPlace place, PathExpression path)
    {
        if (path.Invocation is not FunctionInvocation { ArgumentList.Arguments: [] } last
            || Inner(path) is not { } inner
            || !(place.IsAt(path, last.NameToken) || place.IsAt(path, inner.NameToken)))
        {
            return [];
        }

        var tail = new TextEdit(TextSpan.FromBounds(inner.Span.End, path.Span.End), "");
        return (inner.Name, inner.ArgumentList.Arguments.Length, last.Name) switch
        {
            ("where", 1, "exists") => place.Rewrite("Write exists(…)", Name(inner, "exists"), tail),
            ("exists", 0, "not") => place.Rewrite("Write empty()", Name(inner, "empty"), tail),
            ("empty", 0, "not") => place.Rewrite("Write exists()", Name(inner, "exists"), tail),
            _ => [],
        };
    }

    private static IEnumerable<CodeAction> OfCall(RefactoringPlace place, FunctionInvocation call)
    {
        if (!place.IsAt(call, call.NameToken))
        {
            return [];
        }

        var end = new TextSpan(call.Span.End, 0);
        return (call.Name, call.ArgumentList.Arguments.Length) switch
        {
            ("exists", 1) => place.Rewrite(
                "Write where(…).exists()", Name(call, "where"), new TextEdit(end, ".exists()")),
            ("empty", 0) => place.Rewrite("Write exists().not()", Name(call, "exists"), new TextEdit(end, ".not()")),
            _ => [],
        };
    }

    private static FunctionInvocation? Inner(PathExpression path) => path.Target switch
    {
        FunctionInvocation call => call,
        PathExpression { Invocation: FunctionInvocation call } => call,
        _ => null,
    };

    private static TextEdit Name(FunctionInvocation call, string name) => new(call.NameToken.Span, name);
}
