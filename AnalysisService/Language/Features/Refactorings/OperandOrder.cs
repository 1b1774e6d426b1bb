using FhirPath.Language.Analysis.Rules;
using FhirPath.Language.Syntax;
using FhirPath.Language.Syntax.Nodes;
using FhirPath.Language.Text;

namespace FhirPath.Language.Features.Refactorings;

/// <summary><c>5 &lt; value</c> and <c>value &gt; 5</c>; <c>a and b</c> and <c>b and a</c>.</summary>
internal static class OperandOrder
{
    public static IEnumerable<CodeAction> Offer(RefactoringPlace place) => place.Nodes
        .OfType<BinaryExpression>()
        .Where(binary => place.IsAt(binary, binary.OperatorToken) && IsReversible(binary.OperatorToken.Kind))
        .SelectMany(binary => Exchange(place, binary));

    private static IEnumerable<CodeAction> Exchange(RefactoringPlace place, BinaryExpression binary)
    {
        var strength = SyntaxFacts.BinaryPrecedence(binary.OperatorToken.Kind);
        return place.Rewrite(
            "Exchange the operands",
            new TextEdit(binary.Left.Span, place.Operand(binary.Right, strength)),
            new TextEdit(binary.OperatorToken.Span, SyntaxFacts.Spelling(Shape.Mirrored(binary.OperatorToken.Kind))),
            new TextEdit(binary.Right.Span, place.Operand(binary.Left, strength + 1)));
    }

    private static bool IsReversible(SyntaxKind kind) =>
        Shape.IsEquality(kind) || Shape.IsOrdering(kind)
        || kind is SyntaxKind.AndKeyword or SyntaxKind.OrKeyword or SyntaxKind.XorKeyword;
}
