using FhirPath.Language.Binding;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Syntax;
using FhirPath.Language.Syntax.Nodes;

namespace FhirPath.Language.Analysis.Rules;

/// <summary>A plus sign behind an operator that adds or subtracts: allowed, without effect, and a slip of the key.</summary>
internal static class RepeatedSigns
{
    public static void Check(in BoundOperator operation, RuleReport report)
    {
        if (operation.Kind is SyntaxKind.Plus or SyntaxKind.Minus
            && operation.Syntax.Right is UnaryExpression { OperatorToken: { Kind: SyntaxKind.Plus } sign })
        {
            report.Add(Errors.RepeatedSign(sign.Span));
        }
    }
}
