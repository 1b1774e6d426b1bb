using System.Collections.Immutable;
using System.Runtime.InteropServices;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Text;

namespace FhirPath.Language.Analysis;

/// <summary>
/// All that was found in a document, expression by expression, so that the next version of the document takes over what
/// its change does not touch.
/// </summary>
/// <param name="Expressions">For each expression of the document; null where it was not looked at.</param>
/// <param name="Diagnostics">In the order of the text; offsets count in the document.</param>
internal sealed record DocumentFindings(
    ImmutableArray<ExpressionFindings?> Expressions, ImmutableArray<Diagnostic> Diagnostics)
{
    // More than anyone reads; a document made of errors alone must not fill the memory.
    private const int MostDiagnostics = 10_000;

    // To find where a bracket belongs costs a hundred times what checking does.
    private const int MostRepaired = 100;

    /// <summary>Looks at every expression that is not known.</summary>
    /// <param name="environment">The document and what surrounds its expressions.</param>
    /// <param name="known">What is known of each expression; default where nothing is.</param>
    public static DocumentFindings Of(
        DocumentEnvironment environment, ImmutableArray<ExpressionFindings?> known)
    {
        var spans = environment.Document.Expressions;
        var found = new ExpressionFindings?[spans.Length];
        var diagnostics = new List<Diagnostic>(environment.Diagnostics);
        var broken = 0;
        for (var index = 0; index < spans.Length; index++)
        {
            if (diagnostics.Count >= MostDiagnostics)
            {
                ImmutableArray<Diagnostic> end =
                    [Errors.TooMany(new TextSpan(spans[index].Start, 0), MostDiagnostics)];
                diagnostics.AddRange(environment.At(spans[index].Start).Rules.Apply(end));
                break;
            }

            var findings = Of(environment, spans[index], known.IsDefault ? null : known[index], ref broken);
            found[index] = findings;
            foreach (var diagnostic in findings.Items)
            {
                diagnostics.Add(diagnostic.Shift(spans[index].Start));
            }
        }

        return new DocumentFindings(
            ImmutableCollectionsMarshal.AsImmutableArray(found),
            [.. diagnostics.OrderBy(diagnostic => diagnostic.Span.Start)]);
    }

    /// <summary>What of a document's findings holds in its next version.</summary>
    /// <param name="known">What is known of each expression of the document; default where nothing is.</param>
    /// <param name="before">The document.</param>
    /// <param name="after">Its next version.</param>
    /// <param name="change">Where they differ.</param>
    public static ImmutableArray<ExpressionFindings?> Keep(
        ImmutableArray<ExpressionFindings?> known,
        DocumentEnvironment before,
        DocumentEnvironment after,
        TextChange change)
    {
        if (known.IsDefault)
        {
            return default;
        }

        var (old, spans) = (before.Document.Expressions, after.Document.Expressions);
        var kept = new ExpressionFindings?[spans.Length];
        for (var index = 0; index < spans.Length; index++)
        {
            var isBefore = spans[index].End < change.Start;
            var was = isBefore ? index : index - spans.Length + old.Length;
            var place = isBefore ? spans[index] : spans[index].Shift(-change.Shift);
            var isSame = (isBefore || spans[index].Start > change.NewEnd)
                && (uint)was < (uint)old.Length && old[was] == place
                && before.At(place.Start) == after.At(spans[index].Start);
            kept[index] = isSame ? known[was]
                : index < old.Length && before.At(old[index].Start) == after.At(spans[index].Start)
                    ? known[index]?.Outdated
                : null;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(kept);
    }

    private static ExpressionFindings Of(
        DocumentEnvironment environment, TextSpan span, ExpressionFindings? known, ref int broken)
    {
        if (known is not null && known.IsAsWanted(broken + (known.IsBroken ? 1 : 0) > MostRepaired))
        {
            broken += known.IsBroken ? 1 : 0;
            return known;
        }

        var expression = known?.Large is { } before
            ? environment.Analyse(span, before)
            : environment.Analyse(span);
        broken += expression.IsLarge || expression.Tree.Diagnostics.IsEmpty ? 0 : 1;
        return ExpressionFindings.Of(expression, isPlain: broken > MostRepaired);
    }
}
