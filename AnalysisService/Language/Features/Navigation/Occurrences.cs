using System.Collections.Immutable;
using FhirPath.Language.Analysis;

namespace FhirPath.Language.Features.Navigation;

/// <summary>What stands at a place of a document, and where else it stands.</summary>
public static class Occurrences
{
    /// <summary>More than anyone reads; a long document must not fill the memory of those who show them.</summary>
    public const int Most = 10_000;

    /// <summary>What a cursor at an offset names; null where it names nothing.</summary>
    public static Occurrence? At(Snapshot snapshot, int offset) => Find(snapshot, offset).Occurrence;

    /// <summary>Every place that names the same, in the order of the text; the first <see cref="Most"/>.</summary>
    public static ImmutableArray<Occurrence> Of(Snapshot snapshot, Referent referent) =>
        FirstOf(All(snapshot, referent));

    /// <summary>As <see cref="At"/> and <see cref="Of"/> in one; empty where the cursor names nothing.</summary>
    public static ImmutableArray<Occurrence> AllAt(Snapshot snapshot, int offset) =>
        Find(snapshot, offset) is { Occurrence: { } here } found
            ? FirstOf(All(snapshot, here.Referent, found.Expression))
            : [];

    /// <summary>Every place that names the same.</summary>
    /// <param name="snapshot">The document.</param>
    /// <param name="referent">What they name.</param>
    /// <param name="known">One of the expressions, analysed before; null where none is.</param>
    internal static IEnumerable<Occurrence> All(
        Snapshot snapshot, Referent referent, ExpressionAnalysis? known = null)
    {
        var declared = new DeclaredVariables(snapshot);
        var inExpressions = Expressions(snapshot, referent)
            .Select(expression => expression.Start == known?.Start ? known : expression)
            .SelectMany(expression => ExpressionOccurrences.In(expression, declared));
        return (referent.Home is null ? DirectiveOccurrences.In(snapshot).Concat(inExpressions) : inExpressions)
            .Where(occurrence => occurrence.Referent == referent);
    }

    private static (Occurrence? Occurrence, ExpressionAnalysis? Expression) Find(Snapshot snapshot, int offset)
    {
        if (offset < 0 || offset > snapshot.Text.Length)
        {
            return default;
        }

        foreach (var directive in snapshot.Document.Directives)
        {
            if (directive.ValueSpan.Touches(offset))
            {
                var named = DirectiveOccurrences.In(snapshot, directive)
                    .FirstOrDefault(occurrence => occurrence.Reach.Touches(offset));
                return (named, null);
            }
        }

        if (snapshot.ExpressionAt(offset) is not { } expression || snapshot.Document.IsInComment(offset))
        {
            return default;
        }

        var found = ExpressionOccurrences.In(expression, new DeclaredVariables(snapshot))
            .FirstOrDefault(occurrence => occurrence.Reach.Touches(offset));
        return (found, expression);
    }

    private static ImmutableArray<Occurrence> FirstOf(IEnumerable<Occurrence> occurrences) =>
        [.. occurrences.Take(Most + 1).OrderBy(occurrence => occurrence.Span.Start).Take(Most)];

    // An expression that does not spell the name need not be analysed.
    private static IEnumerable<ExpressionAnalysis> Expressions(Snapshot snapshot, Referent referent)
    {
        if (referent.Home is { } home)
        {
            return snapshot.ExpressionAt(home) is { } own ? [own] : [];
        }

        return snapshot.Expressions.Where(expression =>
            expression.Text.Contains(referent.Spelling, StringComparison.Ordinal) || expression.Text.Contains('\\'));
    }
}
