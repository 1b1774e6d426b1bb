using FhirPath.Language.Binding;
using FhirPath.Language.Binding.Functions;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Model;

namespace FhirPath.Language.Analysis.Rules;

/// <summary>
/// A function for one item on what can have several: an error when it is evaluated, and only then
/// (https://hl7.org/fhirpath/#singleton-evaluation-of-collections).
/// </summary>
internal static class CollectionInput
{
    public static void Check(in BoundCall call, RuleReport report)
    {
        if (!call.Function.Input.IsSingle || !call.Focus.IsKnown || !call.Focus.IsCollection || call.Target is null
            || !ValueKinds.AcceptsAny(call.Function.Input.Accepts, call.Focus))
        {
            return;
        }

        var name = call.Syntax.NameToken.Span;
        report.Add(Errors.CollectionInput(
            name, call.Function.Name, report.Quote(call.Target), Fixes(call, report)));
    }

    private static List<DiagnosticFix> Fixes(in BoundCall call, RuleReport report)
    {
        var fixes = new List<DiagnosticFix>();
        var text = report.Tree.TextOf(call.Syntax).ToString();
        if (call.Function.Name is "as")
        {
            fixes.Add(Errors.Replace(
                "Keep all that are of the type: use ofType", call.Syntax.NameToken.Span, "ofType"));
        }
        else if (IsTest(call.Function))
        {
            fixes.Add(Errors.Replace("Ask whether it holds for any", call.Syntax.Span, $"exists({text})"));
            fixes.Add(Errors.Replace("Ask whether it holds for all", call.Syntax.Span, $"all({text})"));
        }
        else
        {
            fixes.Add(Errors.Replace("Do it for each item", call.Syntax.Span, $"select({text})"));
        }

        fixes.Add(Errors.Replace("Take the first item", call.Syntax.Span, $"first().{text}"));
        return fixes;
    }

    private static bool IsTest(FunctionSignature function) =>
        function.Result.TypeNames is [var name] && name == SystemTypes.Boolean.Name;
}
