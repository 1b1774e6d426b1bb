namespace FhirPath.Language.Syntax;

/// <summary>
/// Date, dateTime and time literals (FHIRPath N1 sections 4.1.6 to 4.1.8): <c>@2020</c>, <c>@2020-01-31T10:30:00.5Z</c>,
/// <c>@T10:30</c>. Takes what was surely meant as part of the literal even where it is wrong, so that one slip
/// is one finding.
/// </summary>
internal static class DateTimeScanner
{
    /// <summary>What was found at the start of a text.</summary>
    /// <param name="Kind">The literal's kind; <see cref="SyntaxKind.Bad"/> where nothing follows the <c>@</c>.</param>
    /// <param name="Length">How much text it takes.</param>
    /// <param name="Problem">What is wrong with it, or null.</param>
    public readonly record struct Result(SyntaxKind Kind, int Length, DateTimeProblem? Problem);

    /// <param name="text">Begins with the <c>@</c>.</param>
    public static Result Scan(ReadOnlySpan<char> text)
    {
        var length = LengthOf(text);
        var literal = text[..length];
        if (length == 1)
        {
            return new Result(
                SyntaxKind.Date, 1, new DateTimeProblem("a year, or T and an hour, must follow", 0, 1, IsShort: false));
        }

        var kind = literal.IndexOf('T') switch
        {
            < 0 => SyntaxKind.Date,
            1 => SyntaxKind.Time,
            _ => SyntaxKind.DateTime,
        };
        return new Result(kind, length, DateTimeProblem.Find(literal));
    }

    // Digits and what joins them. A minus joins only until the date is complete: @2020-01-01-1 subtracts.
    private static int LengthOf(ReadOnlySpan<char> text)
    {
        var dashes = 0;
        var time = -1;
        var hasZone = false;
        for (var at = 1; at < text.Length; at++)
        {
            var joins = at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);
            var isTime = time >= 0 && at > time + 1;
            switch (text[at])
            {
                case >= '0' and <= '9' or ':':
                case '.' when time >= 0 && joins:
                    break;
                case 'T' when time < 0:
                    time = at;
                    break;
                case '-' when time < 0 && joins && dashes < 2:
                    dashes++;
                    break;
                case '+' or '-' when isTime && joins && !hasZone:
                    hasZone = true;
                    break;
                case 'Z' when isTime && !hasZone && !IsName(text, at + 1):
                    hasZone = true;
                    break;
                default:
                    return at;
            }
        }

        return text.Length;
    }

    private static bool IsName(ReadOnlySpan<char> text, int at) =>
        at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '_');
}
