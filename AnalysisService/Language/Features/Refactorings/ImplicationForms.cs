using FhirPath.Language.Syntax;
using FhirPath.Language.Syntax.Nodes;

namespace FhirPath.Language.Features.Refactorings;

/// <summary><c>a implies b</c> and <c>a.not() or b</c>.</summary>
internal static class ImplicationForms
{
    public static IEnumerable<CodeAction> Offer(RefactoringPlace place) => place.Nodes
        .OfType<BinaryExpression>()
        .Where(binary => place.IsAt(binary, binary.OperatorToken)
            && place.IsBoolean(binary.Left) && place.IsBoolean(binary.Right))
        .SelectMany(binary => binary.OperatorToken.Kind switch
        {
            SyntaxKind.ImpliesKeyword => ToOr(place, binary),
            SyntaxKind.OrKeyword => ToImplies(place, binary),
            _ => [],
        });

    private static IEnumerable<CodeAction> ToOr(RefactoringPlace place, BinaryExpression binary)
    {
        var strength = SyntaxFacts.BinaryPrecedence(SyntaxKind.OrKeyword);
        var (premise, precedence) = Negations.Opposite(place, binary.Left);
        var left = precedence < strength ? $"({premise})" : premise;
        return place.Rewrite("Write it with 'or'", place.Replace(
            binary, $"{left} or {place.Operand(binary.Right, strength + 1)}", strength));
    }

    // Only where the left side is a negation already: others would read worse.
    private static IEnumerable<CodeAction> ToImplies(RefactoringPlace place, BinaryExpression binary)
    {
        if (binary.Left is not PathExpression
            {
                Invocation: FunctionInvocation { Name: "not", ArgumentList.Arguments: [] },
            } negation
            || !place.IsBoolean(negation.Target))
        {
            return [];
        }

        var strength = SyntaxFacts.BinaryPrecedence(SyntaxKind.ImpliesKeyword);
        return place.Rewrite("Write it with 'implies'", place.Replace(
            binary,
            $"{place.Operand(negation.Target, strength)} implies {place.Operand(binary.Right, strength + 1)}",
            strength));
    }
}
