using FhirPath.Language.Binding.Functions;
using FhirPath.Language.Syntax;

namespace FhirPath.Language.Analysis.Repair;

/// <summary>Every single bracket or quote that may be missing from a text, or be one too many.</summary>
internal static class RepairCandidates
{
    /// <summary>
    /// The edits, in the order of the text; none where brackets and quotes are in order. Where there are more than
    /// <paramref name="most"/>, those nearest to what is wrong.
    /// </summary>
    public static IEnumerable<RepairEdit> Of(SyntaxTree tree, int most)
    {
        var text = tree.Text;
        var edits = new List<RepairEdit>();
        var scan = BracketScan.Of(text);
        foreach (var opener in scan.Unclosed)
        {
            AddClosers(edits, scan, opener);
        }

        foreach (var closer in scan.Unopened)
        {
            AddOpeners(edits, text, scan, closer);
        }

        var unterminated = scan.Tokens.FirstOrDefault(IsUnterminatedString);
        if (unterminated.Kind == SyntaxKind.String)
        {
            AddQuotes(edits, text, unterminated.Start);
        }

        var place = tree.Diagnostics.IsEmpty ? 0 : tree.Diagnostics[0].Span.Start;
        return edits.OrderBy(edit => Math.Abs(edit.Offset - place)).Take(most).OrderBy(edit => edit.Offset);
    }

    private static bool IsUnterminatedString(SyntaxToken token) =>
        token.Kind == SyntaxKind.String && token.IsUnterminated;

    // What is missing belongs behind the bracket that is left over: brackets before it are in order.
    private static void AddClosers(List<RepairEdit> edits, BracketScan scan, int unclosed)
    {
        var opener = scan.Tokens[unclosed].Kind;
        var closer = BracketScan.CloserOf(opener);
        for (var index = unclosed; index < scan.Tokens.Length; index++)
        {
            var token = scan.Tokens[index];
            var next = index + 1 < scan.Tokens.Length ? scan.Tokens[index + 1].Kind : SyntaxKind.None;
            if (token.Kind == opener && next != opener)
            {
                edits.Add(new RepairEdit(token.Start, Sign(opener), IsInsertion: false));
            }

            // One more beside one that stands there already is the same text.
            if (next != closer)
            {
                edits.Add(new RepairEdit(token.End, Sign(closer), IsInsertion: true));
            }
        }
    }

    private static void AddOpeners(List<RepairEdit> edits, string text, BracketScan scan, int unopened)
    {
        var closer = scan.Tokens[unopened].Kind;
        var opener = Opener(closer);
        for (var index = 0; index <= unopened; index++)
        {
            var token = scan.Tokens[index];
            var next = index + 1 < scan.Tokens.Length ? scan.Tokens[index + 1].Kind : SyntaxKind.None;
            if (token.Kind == closer && (next != closer || index == unopened))
            {
                edits.Add(new RepairEdit(token.Start, Sign(closer), IsInsertion: false));
            }

            if (SyntaxFacts.IsName(token.Kind) && next != opener)
            {
                edits.Add(new RepairEdit(token.End, Sign(opener), IsInsertion: true));
                AddInsideName(edits, text, token);
            }

            if (SyntaxFacts.StartsTerm(token.Kind) || SyntaxFacts.IsSign(token.Kind))
            {
                edits.Add(new RepairEdit(token.Start, Sign(opener), IsInsertion: true));
            }
        }
    }

    // Without its bracket a function is one word with its argument: wherestatus = 'final').
    private static void AddInsideName(List<RepairEdit> edits, string text, SyntaxToken name)
    {
        var word = text.AsSpan(name.Start, name.End - name.Start);
        for (var length = 1; length < word.Length; length++)
        {
            if (FunctionCatalog.TryGet(word[..length], out _))
            {
                edits.Add(new RepairEdit(name.Start + length, '(', IsInsertion: true));
            }
        }
    }

    // Quotes pair along their line: the one that is left over at its end may lack a partner anywhere on it.
    private static void AddQuotes(List<RepairEdit> edits, string text, int unterminated)
    {
        var start = unterminated;
        while (start > 0 && text[start - 1] is not ('\r' or '\n'))
        {
            start--;
        }

        for (var at = start; at <= text.Length; at++)
        {
            // Inside of a word nobody forgets one, and after a backslash it would be a letter.
            if (at == start || (text[at - 1] != '\\' && !(IsNameLetter(text, at - 1) && IsNameLetter(text, at))))
            {
                edits.Add(new RepairEdit(at, '\'', IsInsertion: true));
            }

            if (at == text.Length || text[at] is '\r' or '\n')
            {
                return;
            }

            if (text[at] == '\'')
            {
                edits.Add(new RepairEdit(at, '\'', IsInsertion: false));
            }
        }
    }

    private static bool IsNameLetter(string text, int at) =>
        at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '_');

    private static char Sign(SyntaxKind bracket) => SyntaxFacts.Spelling(bracket)[0];

    private static SyntaxKind Opener(SyntaxKind closer) => closer switch
    {
        SyntaxKind.CloseParenthesis => SyntaxKind.OpenParenthesis,
        SyntaxKind.CloseBracket => SyntaxKind.OpenBracket,
        _ => SyntaxKind.OpenBrace,
    };
}
