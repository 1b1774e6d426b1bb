using System.Globalization;

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
    public readonly record struct Result(SyntaxKind Kind, int Length, string? Problem);

    /// <param name="text">Begins with the <c>@</c>.</param>
    public static Result Scan(ReadOnlySpan<char> text)
    {
        var length = LengthOf(text);
        var literal = text[1..length];
        if (literal.IsEmpty)
        {
            return new Result(SyntaxKind.Date, 1, "a year, or T and an hour, must follow");
        }

        var separator = literal.IndexOf('T');
        if (separator < 0)
        {
            return new Result(SyntaxKind.Date, length, DateProblem(literal));
        }

        var time = literal[(separator + 1)..];
        return separator == 0
            ? new Result(SyntaxKind.Time, length, TimeProblem(time))
            : new Result(SyntaxKind.DateTime, length, DateProblem(literal[..separator]) ?? DateTimeProblem(time));
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

    private static string? DateProblem(ReadOnlySpan<char> date)
    {
        if (!TryDigits(ref date, 4, out var year) || year == 0)
        {
            return "a year has four digits";
        }

        if (date.IsEmpty)
        {
            return null;
        }

        if (!TrySeparator(ref date, '-') || !TryDigits(ref date, 2, out var month) || month is < 1 or > 12)
        {
            return "a month is 01 to 12";
        }

        if (date.IsEmpty)
        {
            return null;
        }

        var lastDay = DateTime.DaysInMonth(year, month);
        return TrySeparator(ref date, '-') && TryDigits(ref date, 2, out var day) && day >= 1 && day <= lastDay
            && date.IsEmpty
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"a day of this month is 01 to {lastDay}");
    }

    private static string? DateTimeProblem(ReadOnlySpan<char> time)
    {
        if (time.IsEmpty)
        {
            return null;
        }

        var zone = time.IndexOfAny('Z', '+', '-');
        return zone < 0 ? TimeProblem(time) : TimeProblem(time[..zone]) ?? ZoneProblem(time[zone..]);
    }

    // HH(:mm(:ss(.f+)?)?)?
    private static string? TimeProblem(ReadOnlySpan<char> time)
    {
        if (!TryDigits(ref time, 2, out var hour) || hour > 23)
        {
            return "an hour is 00 to 23";
        }

        if (time.IsEmpty)
        {
            return null;
        }

        if (!TrySeparator(ref time, ':') || !TryDigits(ref time, 2, out var minute) || minute > 59)
        {
            return "a minute is 00 to 59";
        }

        if (time.IsEmpty)
        {
            return null;
        }

        // A leap second is a second of the clock that FHIR allows.
        if (!TrySeparator(ref time, ':') || !TryDigits(ref time, 2, out var second) || second > 60)
        {
            return "a second is 00 to 59";
        }

        return time.IsEmpty || IsFraction(time) ? null : "nothing may follow the time";
    }

    private static string? ZoneProblem(ReadOnlySpan<char> zone)
    {
        if (zone is "Z")
        {
            return null;
        }

        zone = zone[1..];
        return TryDigits(ref zone, 2, out var hours) && hours <= 14
            && TrySeparator(ref zone, ':') && TryDigits(ref zone, 2, out var minutes) && minutes <= 59 && zone.IsEmpty
            ? null
            : "a time zone is Z or +hh:mm or -hh:mm";
    }

    private static bool IsFraction(ReadOnlySpan<char> text) =>
        TrySeparator(ref text, '.') && !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');

    private static bool TryDigits(ref ReadOnlySpan<char> text, int count, out int value)
    {
        value = 0;
        if (text.Length < count
            || !int.TryParse(text[..count], NumberStyles.None, CultureInfo.InvariantCulture, out value))
        {
            return false;
        }

        text = text[count..];
        return true;
    }

    private static bool TrySeparator(ref ReadOnlySpan<char> text, char separator)
    {
        if (text.IsEmpty || text[0] != separator)
        {
            return false;
        }

        text = text[1..];
        return true;
    }
}
