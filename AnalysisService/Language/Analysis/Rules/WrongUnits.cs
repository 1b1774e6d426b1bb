using FhirPath.Language.Binding;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Model;
using FhirPath.Language.Syntax;
using FhirPath.Language.Syntax.Nodes;

namespace FhirPath.Language.Analysis.Rules;

/// <summary>
/// What is added to a date or time is a time. UCUM's month and year are lengths, not months and years of the calendar:
/// to add them is an error (https://hl7.org/fhirpath/#datetime-arithmetic).
/// </summary>
internal static class WrongUnits
{
    private static readonly string[] Times = ["wk", "d", "h", "min", "s", "ms", "us", "ns"];

    private static readonly (string Unit, string Word)[] Averages = [("a", "year"), ("mo", "month")];

    public static void Check(in BoundOperator operation, RuleReport report)
    {
        if (operation.Kind is SyntaxKind.Plus or SyntaxKind.Minus
            && Shape.Bare(operation.Syntax.Right) is QuantityExpression { Unit.Kind: SyntaxKind.String } quantity
            && IsMoment(operation.Left))
        {
            Check(quantity, report);
        }
    }

    private static void Check(QuantityExpression quantity, RuleReport report)
    {
        var unit = EscapeSequence.Unquote(report.Tree.TextOf(quantity.Unit), quantity.Unit.IsUnterminated);
        if (Array.IndexOf(Times, unit) >= 0 || SyntaxFacts.IsCalendarUnit(unit))
        {
            return;
        }

        foreach (var (average, word) in Averages)
        {
            if (unit == average)
            {
                var plural = report.Tree.TextOf(quantity.Value) is "1" ? word : $"{word}s";
                report.Add(Errors.AverageUnit(quantity.Unit.Span, unit, plural));
                return;
            }
        }

        // Variants of year and month (a_g, mo_j) are left to the engine.
        if (!unit.StartsWith("a_", StringComparison.Ordinal) && !unit.StartsWith("mo_", StringComparison.Ordinal))
        {
            report.Add(Errors.WrongUnit(quantity.Unit.Span, unit));
        }
    }

    private static bool IsMoment(BoundType operand)
    {
        foreach (var type in operand.Types)
        {
            var value = type.SystemType;
            if (value != SystemTypes.Date && value != SystemTypes.DateTime && value != SystemTypes.Time)
            {
                return false;
            }
        }

        return operand.IsKnown && !operand.Types.IsEmpty;
    }
}
