using System.Collections.Immutable;
using FhirPath.Language.Analysis;
using FhirPath.Language.Text;

namespace FhirPath.Language.Features.Navigation;

/// <summary>What stands at a place of a document, and where else it stands.</summary>
public static class Occurrences
{
    /// <summary>More than anyone reads; a long document must not fill the memory of those who show them.</summary>
    public const int Most = 10_000;

    /// <summary>What a cursor at an offset names; null where it names nothing.</summary>
    public static Occurrence? At(Snapshot snapshot, int offset) => Find(snapshot, offset).Occurrence;

    /// <summary>
    /// Every place that names the same as the one at an offset, in the order of the text; of very many those nearest to
    /// it. Empty where the cursor names nothing.
    /// </summary>
    /// <param name="snapshot">The document.</param>
    /// <param name="offset">The cursor.</param>
    /// <param name="most">How many are wanted, <see cref="Most"/> at most.</param>
    public static ImmutableArray<Occurrence> AllAt(Snapshot snapshot, int offset, int most = Most)
    {
        if (Find(snapshot, offset) is not { Occurrence: { } here } found)
        {
            return [];
        }

        var all = new List<Occurrence>();
        most = Math.Min(most, Most);
        foreach (var place in All(snapshot, here.Referent, found.Expression, offset))
        {
            // Expressions come nearest first, the places inside of one in their order.
            if (all.Count >= most && !(found.Expression?.Span.Contains(place.Span) ?? false))
            {
                break;
            }

            all.Add(place);
        }

        return
        [
            .. all.OrderBy(place => Math.Abs(place.Span.Start - offset)).Take(most)
                .OrderBy(place => place.Span.Start),
        ];
    }

    /// <summary>Every place that names the same.</summary>
    /// <param name="snapshot">The document.</param>
    /// <param name="referent">What they name.</param>
    /// <param name="known">The expression that is asked from, analysed before; null outside of all.</param>
    /// <param name="near">Expressions come nearest to this offset first.</param>
    internal static IEnumerable<Occurrence> All(
        Snapshot snapshot, Referent referent, ExpressionAnalysis? known = null, int near = 0)
    {
        var declared = new DeclaredVariables(snapshot);
        var inExpressions = Expressions(snapshot, referent, near)
            .Select(expression => expression.Start == known?.Start ? known : expression)
            .SelectMany(expression => ExpressionOccurrences.In(expression, declared));
        var inDirectives = referent.Home is null ? DirectiveOccurrences.In(snapshot) : [];
        return (known is null ? inDirectives.Concat(inExpressions) : inExpressions.Concat(inDirectives))
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
                return (Touched(DirectiveOccurrences.In(snapshot, directive), offset), null);
            }
        }

        if (snapshot.ExpressionAt(offset) is not { } expression || snapshot.Document.IsInComment(offset))
        {
            return default;
        }

        return (Touched(ExpressionOccurrences.In(expression, new DeclaredVariables(snapshot)), offset), expression);
    }

    // Of two names without a gap between them the one behind the cursor.
    private static Occurrence? Touched(IEnumerable<Occurrence> occurrences, int offset)
    {
        Occurrence? touched = null;
        foreach (var occurrence in occurrences)
        {
            if (occurrence.Reach.Contains(offset))
            {
                return occurrence;
            }

            touched = occurrence.Reach.Touches(offset) ? occurrence : touched;
        }

        return touched;
    }

    // An expression that does not spell the name need not be analysed.
    private static IEnumerable<ExpressionAnalysis> Expressions(Snapshot snapshot, Referent referent, int near)
    {
        if (referent.Home is { } home)
        {
            return snapshot.ExpressionAt(home) is { } own ? [own] : [];
        }

        return Outwards(snapshot.Document.Expressions, snapshot.Document.LastBefore(near + 1))
            .Select(snapshot.Analyse)
            .Where(expression => expression.Text.Contains(referent.Spelling, StringComparison.Ordinal)
                || expression.Text.Contains('\\'));
    }

    // The one at the index, the ones on either side of it, and so on.
    private static IEnumerable<TextSpan> Outwards(ImmutableArray<TextSpan> expressions, int index)
    {
        for (var (before, after) = (index, index + 1); before >= 0 || after < expressions.Length; before--, after++)
        {
            if (before >= 0)
            {
                yield return expressions[before];
            }

            if (after < expressions.Length)
            {
                yield return expressions[after];
            }
        }
    }
}
