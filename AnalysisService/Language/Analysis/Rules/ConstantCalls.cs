using FhirPath.Language.Binding;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Syntax.Nodes;

namespace FhirPath.Language.Analysis.Rules;

/// <summary>Calls whose outcome stands in the text.</summary>
internal static class ConstantCalls
{
    /// <summary><c>exists()</c> and <c>empty()</c> on what always, or never, is there.</summary>
    public static void CheckExistence(in BoundCall call, RuleReport report)
    {
        if (call.Arguments.Length > 0 || call.Target is not { } target)
        {
            return;
        }

        var isPositive = call.Function.Name == "exists";
        if (call.Focus.IsEmpty && Shape.Bare(target) is EmptyCollectionExpression)
        {
            report.Add(Errors.AlwaysTheSame(
                call.Whole.Span, isPositive ? "always false" : "always true", "there never is an item"));
        }
        else if (call.Focus.Presence == Presence.Certain && !IsForItsEffect(target))
        {
            report.Add(Errors.AlwaysTheSame(
                call.Syntax.Span,
                isPositive ? "always true" : "always false",
                $"{report.Quote(target)} always has a value"));
        }
    }

    /// <summary>A criterion that is a literal.</summary>
    public static void CheckCriterion(in BoundCall call, RuleReport report)
    {
        if (call.Syntax.ArgumentList.Arguments is not [var criterion] || Shape.Truth(criterion) is not { } truth)
        {
            return;
        }

        var outcome = (call.Function.Name, truth) switch
        {
            ("where", false) => "always empty",
            ("exists", false) => "always false",
            ("all", true) => "always true",
            _ => null,
        };
        if (outcome is not null)
        {
            report.Add(Errors.AlwaysTheSame(
                call.Syntax.Span, outcome, truth ? "its criterion always holds" : "its criterion never holds"));
        }
    }

    /// <summary><c>iif(true, …)</c>.</summary>
    public static void CheckChoice(in BoundCall call, RuleReport report)
    {
        if (call.Syntax.ArgumentList.Arguments is [var criterion, ..] && Shape.Truth(criterion) is { } truth)
        {
            report.Add(Errors.AlwaysTheSame(
                criterion.Span,
                truth ? "always true" : "always false",
                $"'iif' always yields its {(truth ? "first" : "second")} result"));
        }
    }

    /// <summary><c>substring(-1)</c>, <c>take(0)</c>: numbers for which there is no result.</summary>
    public static void CheckNumber(in BoundCall call, RuleReport report)
    {
        if (call.Syntax.ArgumentList.Arguments is not [var argument, ..]
            || Shape.Number(argument, report.Tree) is not { } number)
        {
            return;
        }

        if (call.Function.Name == "take" ? number <= 0 : number < 0)
        {
            var reason = call.Function.Name == "take" ? "it takes no item" : "no string starts before 0";
            report.Add(Errors.AlwaysTheSame(call.Syntax.Span, "always empty", reason));
        }
    }

    /// <summary>An index before the first item.</summary>
    public static void CheckIndex(IndexerExpression indexer, RuleReport report)
    {
        if (indexer.Index is UnaryExpression && Shape.Number(indexer.Index, report.Tree) is < 0)
        {
            report.Add(Errors.AlwaysTheSame(indexer.Index.Span, "always empty", "the first item has the index 0"));
        }
    }

    // A criterion has to be Boolean: exists() makes one of what is called for its effect.
    private static bool IsForItsEffect(ExpressionSyntax target) =>
        Shape.Call(target)?.Name is "defineVariable" or "trace";
}
