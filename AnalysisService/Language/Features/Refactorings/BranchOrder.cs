using FhirPath.Language.Binding;
using FhirPath.Language.Syntax.Nodes;
using FhirPath.Language.Text;

namespace FhirPath.Language.Features.Refactorings;

/// <summary><c>iif(c, a, b)</c> and <c>iif(c.not(), b, a)</c>; only where the criterion is never empty.</summary>
internal static class BranchOrder
{
    private const string Title = "Exchange the branches";

    public static IEnumerable<CodeAction> Offer(RefactoringPlace place)
    {
        foreach (var call in place.Nodes.OfType<FunctionInvocation>())
        {
            if (call is not { Name: "iif", ArgumentList.Arguments: [var criterion, var first, var second] }
                || !place.IsAt(call, call.NameToken) || !place.IsBoolean(criterion))
            {
                continue;
            }

            if (place[criterion].Type.Presence != Presence.Certain)
            {
                yield return CodeAction.Disabled(
                    Title, CodeActionKind.Rewrite, "The criterion may be empty: then the second branch is taken.");
                continue;
            }

            foreach (var action in place.Rewrite(
                Title,
                new TextEdit(criterion.Span, Negations.Opposite(place, criterion).Text),
                new TextEdit(first.Span, place.TextOf(second)),
                new TextEdit(second.Span, place.TextOf(first))))
            {
                yield return action;
            }
        }
    }
}
