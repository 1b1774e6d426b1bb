using FhirPath.Language.Binding;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Syntax.Nodes;
using FhirPath.Language.Text;

namespace FhirPath.Language.Analysis.Rules;

/// <summary>
/// The first of what has no order differs from engine to engine (https://hl7.org/fhirpath/#subsetting and
/// #tree-navigation).
/// </summary>
internal static class UndefinedOrder
{
    public static void Check(in BoundCall call, RuleReport report)
    {
        if (call.Function.Input.IsOrdered && call.Target is { } target)
        {
            Report(call.Focus, target, call.Syntax.NameToken.Span, $"{call.Function.Name}()", report);
        }
    }

    public static void Check(IndexerExpression indexer, BoundType target, RuleReport report) =>
        Report(target, indexer.Target, indexer.Index.Span, "[ ]", report);

    private static void Report(
        BoundType focus, ExpressionSyntax syntax, TextSpan place, string what, RuleReport report)
    {
        if (!focus.IsCollection)
        {
            return;
        }

        switch (focus.Order)
        {
            case ItemOrder.Undefined:
                report.Add(Errors.UndefinedOrder(place, what, report.Quote(syntax)));
                break;
            case ItemOrder.Merged:
                report.Add(Errors.MergedOrder(place, what, report.Quote(syntax)));
                break;
            default:
                break;
        }
    }
}
