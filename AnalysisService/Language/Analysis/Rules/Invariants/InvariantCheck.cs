using FhirPath.Language.Binding;
using FhirPath.Language.Binding.Functions;
using FhirPath.Language.Diagnostics;

namespace FhirPath.Language.Analysis.Rules.Invariants;

/// <summary>
/// What an invariant has to yield: true passes, and false, nothing and anything else fails
/// (https://hl7.org/fhir/conformance-rules.html#constraints).
/// </summary>
internal static class InvariantCheck
{
    // Nobody writes a longer one by hand, and what guards what is looked for in all of it.
    private const int LongestText = 16_000;

    /// <param name="type">What the expression yields.</param>
    /// <param name="bindings">What is known of its parts.</param>
    /// <param name="report">Receives the findings.</param>
    public static void Run(BoundType type, BindingTable bindings, RuleReport report)
    {
        if (CheckType(type, report)
            && report.Asks(DiagnosticTable.MayBeEmpty) && report.Tree.Text.Length <= LongestText)
        {
            new EmptyResults(bindings, report).Find(report.Tree.Root);
        }
    }

    /// <summary>Of a longer one no more is asked than that it is of the right type.</summary>
    /// <returns>True where it is.</returns>
    public static bool CheckType(BoundType type, RuleReport report)
    {
        var root = report.Tree.Root;
        if (ValueKinds.AcceptsAny(ValueKind.Boolean, type))
        {
            return true;
        }

        report.Add(Errors.InvariantNotBoolean(root.Span, type.Name ?? "empty", report.Call(
            "Ask whether there is one", root, "exists()")));
        return false;
    }
}
