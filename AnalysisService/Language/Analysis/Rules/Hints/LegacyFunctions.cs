using FhirPath.Language.Binding;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Syntax.Nodes;

namespace FhirPath.Language.Analysis.Rules.Hints;

/// <summary>
/// Functions that the specification keeps for older expressions only (https://hl7.org/fhirpath/#types): an author who
/// writes a new one does better without.
/// </summary>
internal static class LegacyFunctions
{
    public static void Check(in BoundCall call, RuleReport report)
    {
        if (call.Function.Instead is { } instead
            && call.Syntax.ArgumentList.Arguments is [var type]
            && report.Asks(DiagnosticTable.LegacyFunction))
        {
            report.Add(Errors.LegacyFunction(
                call.Syntax.NameToken.Span, call.Function.Name, instead, FixOf(call, type, report)));
        }
    }

    private static DiagnosticFix FixOf(in BoundCall call, ExpressionSyntax type, RuleReport report)
    {
        if (call.Function.Name is "as")
        {
            return Errors.Replace("Write ofType()", call.Syntax.NameToken.Span, "ofType");
        }

        var operand = call.Target is { } target ? report.AsTarget(target) : "$this";
        return Errors.Replace(
            "Write the operator is", call.Whole.Span, $"({operand} is {report.Tree.TextOf(type)})");
    }
}
