using FhirPath.Language.Binding;
using FhirPath.Language.Binding.Functions;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Syntax;
using FhirPath.Language.Syntax.Nodes;

namespace FhirPath.Language.Analysis.Rules;

/// <summary>
/// Where a Boolean is needed a single item of another type counts as true
/// (https://hl7.org/fhirpath/#singleton-evaluation-of-collections), so that 'false' and 0 do: rarely what is meant.
/// </summary>
internal static class NonBooleanOperand
{
    /// <summary>True for <c>and</c>, <c>or</c>, <c>xor</c> and <c>implies</c>.</summary>
    public static bool IsLogic(SyntaxKind kind) =>
        kind is SyntaxKind.AndKeyword or SyntaxKind.OrKeyword or SyntaxKind.XorKeyword or SyntaxKind.ImpliesKeyword;

    public static void Check(in BoundOperator operation, RuleReport report)
    {
        if (IsLogic(operation.Kind))
        {
            var spelling = SyntaxFacts.Spelling(operation.Kind);
            Check(operation.Left, operation.Syntax.Left, spelling, report);
            Check(operation.Right, operation.Syntax.Right, spelling, report);
        }
    }

    public static void Check(in BoundCall call, RuleReport report)
    {
        if (call.Target is { } target)
        {
            Check(call.Focus, target, call.Function.Name, report);
        }
    }

    // Of a collection of other things it is said already that it can't be an operand.
    private static void Check(BoundType operand, ExpressionSyntax syntax, string spelling, RuleReport report)
    {
        if (!operand.IsCollection && !ValueKinds.AcceptsAny(ValueKind.Boolean, operand))
        {
            var fix = report.Call("Ask whether there is one", syntax, "exists()");
            report.Add(Errors.OperandNotBoolean(syntax.Span, spelling, report.Quote(syntax), fix));
        }
    }
}
