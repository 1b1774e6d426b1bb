using FhirPath.Language.Text;

namespace FhirPath.Language.Documents;

/// <summary>Reads directives out of comments.</summary>
internal static class DirectiveReader
{
    private static readonly (string Name, DirectiveKind Kind)[] Names =
    [
        ("resource", DirectiveKind.Resource),
        ("context", DirectiveKind.Context),
        ("fhir", DirectiveKind.Release),
        ("input", DirectiveKind.Input),
        ("inputfile", DirectiveKind.Input),
        ("data", DirectiveKind.Data),
        ("var", DirectiveKind.Variable),
        ("rule", DirectiveKind.Rule),
        ("purpose", DirectiveKind.Purpose),
    ];

    /// <summary>The names of all directives, without the at sign.</summary>
    public static IEnumerable<string> KnownNames => Names.Select(name => name.Name);

    /// <summary>The directive in a line comment, or null where it is a comment for people.</summary>
    /// <param name="text">The document.</param>
    /// <param name="comment">The comment with its slashes.</param>
    /// <param name="lineStart">Offset of the line the comment is on.</param>
    public static Directive? Read(string text, TextSpan comment, int lineStart)
    {
        var at = SkipBlanks(text, comment.Start + 2, comment.End);
        if (at == comment.End || text[at] != '@')
        {
            return null;
        }

        var nameEnd = at + 1;
        while (nameEnd < comment.End && char.IsAsciiLetter(text[nameEnd]))
        {
            nameEnd++;
        }

        var name = text[(at + 1)..nameEnd];
        foreach (var known in Names)
        {
            if (string.Equals(known.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                var value = Trim(text, nameEnd, comment.End);
                return new Directive(
                    known.Kind, name, text.Substring(value.Start, value.Length), lineStart,
                    TextSpan.FromBounds(at, nameEnd), value);
            }
        }

        return null;
    }

    private static TextSpan Trim(string text, int start, int end)
    {
        var first = SkipBlanks(text, start, end);
        if (first == end)
        {
            return new TextSpan(start, 0);
        }

        while (char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(first, end);
    }

    private static int SkipBlanks(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return start;
    }
}
