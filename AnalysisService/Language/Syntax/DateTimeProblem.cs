using System.Globalization;

namespace FhirPath.Language.Syntax;

/// <summary>What is wrong with a date, dateTime or time literal, and with which part of it.</summary>
/// <param name="Reason">Half a sentence: what the part has to be.</param>
/// <param name="Start">Where the part begins, counted from the <c>@</c>.</param>
/// <param name="Length">Length of the part.</param>
/// <param name="IsShort">True where the part lacks its leading zero and nothing else.</param>
internal readonly record struct DateTimeProblem(string Reason, int Start, int Length, bool IsShort)
{
    private const int LastHour = 23;
    private const int LastMinute = 59;
    private const int LastZoneHour = 14;

    /// <summary>The first problem of a literal, or null.</summary>
    /// <param name="literal">The literal with its <c>@</c> and at least one letter more.</param>
    public static DateTimeProblem? Find(ReadOnlySpan<char> literal)
    {
        var at = 1;
        if (literal[1] == 'T')
        {
            at = 2;
            return FindInTime(literal, ref at) ?? FindRest(literal, at, "a time has no time zone");
        }

        if (FindInDate(literal, ref at) is { } problem)
        {
            return problem;
        }

        if (at < literal.Length && literal[at] == 'T' && ++at < literal.Length)
        {
            return FindInTime(literal, ref at)
                ?? FindInZone(literal, ref at)
                ?? FindRest(literal, at, "this is too much");
        }

        return FindRest(literal, at, "T stands between date and time");
    }

    private static DateTimeProblem? FindInDate(ReadOnlySpan<char> literal, ref int at)
    {
        if (FindInPart(literal, ref at, 4, 1, 9999, out var year) is { } length)
        {
            return new DateTimeProblem("a year has four digits", at, length, IsShort: false);
        }

        if (!TrySkip(literal, ref at, '-'))
        {
            return null;
        }

        var start = at;
        if (FindInPart(literal, ref at, 2, 1, 12, out var month) is { } monthLength)
        {
            return Part("a month is 01 to 12", literal, start, monthLength, 12);
        }

        if (!TrySkip(literal, ref at, '-'))
        {
            return null;
        }

        start = at;
        var lastDay = DateTime.DaysInMonth(year, month);
        return FindInPart(literal, ref at, 2, 1, lastDay, out _) is { } dayLength
            ? Part(
                string.Create(CultureInfo.InvariantCulture, $"a day of this month is 01 to {lastDay}"),
                literal, start, dayLength, lastDay)
            : null;
    }

    // HH(:mm(:ss(.f+)?)?)?
    private static DateTimeProblem? FindInTime(ReadOnlySpan<char> literal, ref int at)
    {
        var start = at;
        if (FindInPart(literal, ref at, 2, 0, LastHour, out _) is { } hourLength)
        {
            return Part("an hour is 00 to 23", literal, start, hourLength, LastHour);
        }

        foreach (var reason in (ReadOnlySpan<string>)["a minute is 00 to 59", "a second is 00 to 59"])
        {
            if (!TrySkip(literal, ref at, ':'))
            {
                return null;
            }

            start = at;
            if (FindInPart(literal, ref at, 2, 0, LastMinute, out _) is { } length)
            {
                return Part(reason, literal, start, length, LastMinute);
            }
        }

        if (TrySkip(literal, ref at, '.'))
        {
            at += DigitsAt(literal, at);
        }

        return null;
    }

    private static DateTimeProblem? FindInZone(ReadOnlySpan<char> literal, ref int at)
    {
        var start = at;
        if (at == literal.Length || TrySkip(literal, ref at, 'Z') || literal[at] is not ('+' or '-'))
        {
            return null;
        }

        at++;
        var isZone = FindInPart(literal, ref at, 2, 0, LastZoneHour, out _) is null
            && TrySkip(literal, ref at, ':')
            && FindInPart(literal, ref at, 2, 0, LastMinute, out _) is null;
        return isZone
            ? null
            : new DateTimeProblem(
                "a time zone is Z or +hh:mm or -hh:mm", start, literal.Length - start, IsShort: false);
    }

    private static DateTimeProblem? FindRest(ReadOnlySpan<char> literal, int at, string reason) =>
        at == literal.Length ? null : new DateTimeProblem(reason, at, literal.Length - at, IsShort: false);

    // The length of a part that is wrong; null, and the place moved behind it, where it is right.
    private static int? FindInPart(
        ReadOnlySpan<char> literal, ref int at, int count, int least, int greatest, out int value)
    {
        var length = DigitsAt(literal, at);
        value = 0;
        if (length != count
            || !int.TryParse(literal.Slice(at, length), NumberStyles.None, CultureInfo.InvariantCulture, out value)
            || value < least || value > greatest)
        {
            return length;
        }

        at += length;
        return null;
    }

    // A part that is not there at all is missed where the literal ends.
    private static DateTimeProblem Part(
        string reason, ReadOnlySpan<char> literal, int start, int length, int greatest)
    {
        var isShort = length == 1 && literal[start] is >= '1' and <= '9' && literal[start] - '0' <= greatest;
        return length == 0
            ? new DateTimeProblem(reason, 0, literal.Length, IsShort: false)
            : new DateTimeProblem(reason, start, length, isShort);
    }

    private static int DigitsAt(ReadOnlySpan<char> literal, int at)
    {
        var end = literal[at..].IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? literal.Length - at : end;
    }

    private static bool TrySkip(ReadOnlySpan<char> literal, ref int at, char sign)
    {
        if (at == literal.Length || literal[at] != sign)
        {
            return false;
        }

        at++;
        return true;
    }
}
