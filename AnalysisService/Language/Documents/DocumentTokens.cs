using FhirPath.Language.Syntax;
using FhirPath.Language.Text;

namespace FhirPath.Language.Documents;

/// <summary>The tokens and comments of a document, as they are told apart when it is read.</summary>
internal static class DocumentTokens
{
    /// <summary>Every token and comment in the order of the text, in one pass; no blanks, no end.</summary>
    public static IEnumerable<SyntaxTrivia> Of(string text)
    {
        var lexer = new Lexer(text, new TextSpan(0, text.Length), diagnostics: null);
        var end = 0;
        while (true)
        {
            var token = lexer.Next();
            foreach (var comment in Comments(text, TextSpan.FromBounds(end, token.Start)))
            {
                yield return comment;
            }

            if (token.Kind == SyntaxKind.EndOfFile)
            {
                yield break;
            }

            end = token.End;
            yield return new SyntaxTrivia(token.Kind, token.Span);
        }
    }

    private static IEnumerable<SyntaxTrivia> Comments(string text, TextSpan gap)
    {
        if (gap.Length < 2)
        {
            yield break;
        }

        var lexer = new Lexer(text, gap, diagnostics: null);
        while (lexer.TryNextTrivia(out var trivia))
        {
            if (trivia.Kind is SyntaxKind.LineComment or SyntaxKind.BlockComment)
            {
                yield return trivia;
            }
        }
    }
}
