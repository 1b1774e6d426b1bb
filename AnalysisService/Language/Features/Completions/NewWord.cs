using FhirPath.Language.Analysis;
using FhirPath.Language.Documents;
using FhirPath.Language.Text;

namespace FhirPath.Language.Features.Completions;

/// <summary>
/// On an empty line it is the word to come that decides whether the expression above goes on: a bracket may be open
/// there, or an operator wait for its operand.
/// </summary>
internal static class NewWord
{
    // Any word will do.
    private const string Supposed = "x";

    /// <summary>
    /// The place behind a word that is supposed at an offset, if it goes on with the expression above; else null.
    /// </summary>
    public static CursorLocation? At(Snapshot snapshot, int offset)
    {
        if (LastBefore(snapshot.Document, offset) is not { } above)
        {
            return null;
        }

        // From the start of its line on, for indentation counts too.
        var start = snapshot.Text.AsSpan(0, above.Start).LastIndexOfAny('\r', '\n') + 1;
        var text = snapshot.Text[start..offset] + Supposed;
        var expression = TextSpan.FromBounds(above.Start - start, text.Length);
        return FhirPathDocument.Parse(text).Expressions is [.., var last] && last == expression
            ? new CursorLocation(
                new ExpressionAnalysis(text[expression.Start..], above.Start, snapshot.ContextAt(above.Start)),
                expression.Length)
            : null;
    }

    private static TextSpan? LastBefore(FhirPathDocument document, int offset)
    {
        for (var index = document.Expressions.Length - 1; index >= 0; index--)
        {
            if (document.Expressions[index].End <= offset)
            {
                return document.Expressions[index];
            }
        }

        return null;
    }
}
