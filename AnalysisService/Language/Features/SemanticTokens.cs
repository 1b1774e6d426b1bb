using FhirPath.Language.Analysis;
using FhirPath.Language.Features.Colours;
using FhirPath.Language.Text;

namespace FhirPath.Language.Features;

/// <summary>What each word of a document is. Brackets, dots and commas are left to the editor.</summary>
public static class SemanticTokens
{
    /// <summary>
    /// In a text longer than this names are told apart by their form alone: to bind all of it would take an editor's
    /// patience (about 100 ms).
    /// </summary>
    public const int LongestBoundText = 1 << 20;

    /// <summary>More tokens than this are left out, those at the end of the text: nobody scrolls there in time.</summary>
    public const int MostTokens = 200_000;

    /// <summary>Every token, in the order of the text; none overlaps another.</summary>
    public static IReadOnlyList<SemanticToken> Of(Snapshot snapshot) =>
        In(snapshot, new TextSpan(0, snapshot.Text.Length));

    /// <summary>
    /// The tokens that touch a part of the text. Only expressions that the part touches are looked at.
    /// </summary>
    public static IReadOnlyList<SemanticToken> In(Snapshot snapshot, TextSpan part)
    {
        var tokens = new TokenList(part, MostTokens);
        var expressions = snapshot.Document.Expressions;
        var comments = new CommentColours(snapshot, tokens);
        var index = Parts.FirstEndingAtOrAfter(expressions, part.Start);
        var end = index == 0 ? 0 : expressions[index - 1].End;
        var isBound = part.Length <= LongestBoundText;
        for (; index < expressions.Length && !tokens.IsFull && expressions[index].Start < part.End; index++)
        {
            var span = expressions[index];
            comments.AddIn(TextSpan.FromBounds(end, span.Start));
            new ExpressionColours(snapshot.Analyse(span), isBound, tokens, comments).Add();
            end = span.End;
        }

        var rest = index < expressions.Length ? expressions[index].Start : snapshot.Text.Length;
        comments.AddIn(TextSpan.FromBounds(end, rest));
        return tokens.Tokens;
    }
}
