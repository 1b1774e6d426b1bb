using FhirPath.Language.Analysis;
using FhirPath.Language.Features.Hints;
using FhirPath.Language.Text;

namespace FhirPath.Language.Features;

/// <summary>What an author would have to work out: the types of expressions, the parameters of arguments.</summary>
public static class InlayHints
{
    /// <summary>More hints than this are not shown, those at the end of the part.</summary>
    public const int MostHints = 2_000;

    /// <summary>
    /// The hints of a part of the document, in the order of the text. Only expressions that the part touches are looked
    /// at; one that is broken has none.
    /// </summary>
    public static IReadOnlyList<InlayHint> In(Snapshot snapshot, InlayHintRequest request)
    {
        var hints = new List<InlayHint>();
        foreach (var expression in ExpressionsIn(snapshot, request.Part))
        {
            if (expression.Tree.Diagnostics.IsEmpty)
            {
                new ExpressionHints(expression, request, hints).Add();
            }

            if (hints.Count >= MostHints)
            {
                hints.RemoveRange(MostHints, hints.Count - MostHints);
                break;
            }
        }

        return hints;
    }

    /// <summary>What there is to say of a hint, as markdown; empty where there is none of that kind.</summary>
    public static string Describe(Snapshot snapshot, int offset, InlayHintKind kind) =>
        offset >= 0 && offset <= snapshot.Text.Length && snapshot.ExpressionAt(offset) is { } expression
            ? HintDescription.Of(expression, offset - expression.Start, kind)
            : "";

    private static IEnumerable<ExpressionAnalysis> ExpressionsIn(Snapshot snapshot, TextSpan part)
    {
        var expressions = snapshot.Document.Expressions;
        for (var index = Parts.FirstEndingAtOrAfter(expressions, part.Start);
            index < expressions.Length && expressions[index].Start <= part.End;
            index++)
        {
            yield return snapshot.Analyse(expressions[index]);
        }
    }
}
