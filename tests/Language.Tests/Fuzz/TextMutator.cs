using FhirPath.Language.Syntax;
using FhirPath.Language.Text;

namespace FhirPath.Language.Tests.Fuzz;

/// <summary>Breaks texts: by tokens, by letters, and by what no keyboard has.</summary>
internal sealed class TextMutator(Random random)
{
    private const int LongestText = 3_000;

    private static readonly string[] Pieces =
    [
        .. SyntaxFacts.Rows.Select(row => row.Spelling).Where(spelling => spelling.Length > 0),
        "name", "where(", "exists()", "ofType(", "iif(", "defineVariable('x', ", "%x", "repeat(", "5", "5L", "1.5", "1.", ".5", "1e3",
        "'", "''", "'text'", "'\\u00", "\\", "`", "\"", "\"d\"", "%", "%'", "@", "@2020-13", "@T", "$", "$x", "//", "/*", "*/", "\n", "\r\n",
        ";", "\t", " ", "#", "?", "!", "==", "&&", "||", "<>", "null", "not ", "\u2018", "\u201D", "\u00A0", "\u200B", "\u2013", "\uFEFF",
        "é", "\uD83D\uDE00", "\uD800", "\uDC00", "\0", "\u2028", "999999999999999999999", "// @resource Observation\n", "days", "asc",
    ];

    /// <summary>One to a few changes; the other text lends parts of itself.</summary>
    public string Mutate(string text, string other)
    {
        for (var changes = 1 + random.Next(4); changes > 0; changes--)
        {
            text = Change(text, other);
        }

        return text.Length > LongestText ? text[..LongestText] : text;
    }

    private string Change(string text, string other)
    {
        var at = random.Next(text.Length + 1);
        switch (random.Next(10))
        {
            case 0:
                return text.Insert(at, Pieces[random.Next(Pieces.Length)]);
            case 1:
                return text[..at];
            case 2:
                return text[at..];
            case 3:
                return text.Remove(at, Math.Min(random.Next(6), text.Length - at));
            case 4:
                return text[..at] + other[random.Next(other.Length + 1)..];
            case 5:
                return text.Insert(at, new string((char)random.Next(char.MaxValue + 1), 1 + random.Next(2)));
            case 6:
                return Repeat(text);
            case 7:
                return OnToken(text, (head, token, tail) => head + tail);
            case 8:
                return OnToken(text, (head, token, tail) => head + token + " " + token + tail);
            default:
                return OnToken(text, (head, token, tail) => head + Pieces[random.Next(Pieces.Length)] + tail);
        }
    }

    private string Repeat(string text)
    {
        var start = random.Next(text.Length + 1);
        var part = text.Substring(start, Math.Min(random.Next(20), text.Length - start));
        return text.Insert(start, string.Concat(Enumerable.Repeat(part, random.Next(40))));
    }

    private string OnToken(string text, Func<string, string, string, string> change)
    {
        var spans = new List<TextSpan>();
        var lexer = new Lexer(text, new TextSpan(0, text.Length), diagnostics: null);
        for (var token = lexer.Next(); token.Kind != SyntaxKind.EndOfFile; token = lexer.Next())
        {
            spans.Add(token.Span);
        }

        if (spans.Count == 0)
        {
            return text;
        }

        var chosen = spans[random.Next(spans.Count)];
        return change(text[..chosen.Start], text.Substring(chosen.Start, chosen.Length), text[chosen.End..]);
    }
}
