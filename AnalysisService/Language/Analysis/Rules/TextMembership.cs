using FhirPath.Language.Binding;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Model;
using FhirPath.Language.Syntax;
using FhirPath.Language.Syntax.Nodes;

namespace FhirPath.Language.Analysis.Rules;

/// <summary>
/// <c>name contains 'a'</c> asks for an item of a collection; the function <c>contains</c> asks for a part of a string
/// (https://hl7.org/fhirpath/#collections and #string-manipulation).
/// </summary>
internal static class TextMembership
{
    public static void Check(in BoundOperator operation, RuleReport report)
    {
        var (container, type, item) = operation.Kind switch
        {
            SyntaxKind.ContainsKeyword => (operation.Syntax.Left, operation.Left, operation.Syntax.Right),
            SyntaxKind.InKeyword => (operation.Syntax.Right, operation.Right, operation.Syntax.Left),
            _ => default,
        };
        if (container is not null && IsOneString(type)
            && Shape.Bare(item) is LiteralExpression { Token.Kind: SyntaxKind.String } literal)
        {
            report.Add(Errors.TextMembership(
                operation.Syntax.OperatorToken.Span,
                SyntaxFacts.Spelling(operation.Kind),
                report.Quote(container),
                Errors.Replace(
                    "Ask for a part of the string",
                    operation.Syntax.Span,
                    $"{report.AsTarget(container)}.contains({report.Tree.TextOf(literal)})")));
        }
    }

    private static bool IsOneString(BoundType type) =>
        type is { IsKnown: true, IsCollection: false, Single.SystemType: var value } && value == SystemTypes.String;
}
