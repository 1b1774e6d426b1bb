namespace FhirPath.Language.Text;

/// <summary>
/// Similarity of names for «did you mean»: optimal string alignment (Damerau-Levenshtein with adjacent swaps),
/// where a difference in case alone costs nothing but ranks after an exact name.
/// </summary>
public static class EditDistance
{
    private const int LongestName = 64;

    /// <summary>
    /// The candidate most like <paramref name="name"/>, or null where none is near enough: one edit for every
    /// three letters, at least one and at most three; none for a single letter. Ties go to the first candidate.
    /// </summary>
    public static string? Nearest(ReadOnlySpan<char> name, IEnumerable<string> candidates)
    {
        if (name.IsEmpty || name.Length > LongestName)
        {
            return null;
        }

        string? best = null;
        var limit = Tolerance(name.Length) + 1;
        foreach (var candidate in candidates)
        {
            var distance = Between(name, candidate, limit);
            if (distance < limit)
            {
                (best, limit) = (candidate, distance);
            }
        }

        return best;
    }

    /// <summary>
    /// The number of edits that turn one name into the other, or <paramref name="limit"/> where that many or more
    /// are needed.
    /// </summary>
    public static int Between(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) >= limit || right.Length > LongestName)
        {
            return limit;
        }

        Span<int> beforeLast = stackalloc int[LongestName + 1];
        Span<int> last = stackalloc int[LongestName + 1];
        Span<int> current = stackalloc int[LongestName + 1];
        for (var column = 0; column <= right.Length; column++)
        {
            last[column] = column;
        }

        for (var row = 1; row <= left.Length; row++)
        {
            if (FillRow(left, right, row, beforeLast, last, current) >= limit)
            {
                return limit;
            }

            var recycled = beforeLast;
            beforeLast = last;
            last = current;
            current = recycled;
        }

        return Math.Min(last[right.Length], limit);
    }

    private static int Tolerance(int length) => length < 2 ? 0 : Math.Clamp(length / 3, 1, 3);

    private static int FillRow(
        ReadOnlySpan<char> left,
        ReadOnlySpan<char> right,
        int row,
        Span<int> beforeLast,
        Span<int> last,
        Span<int> current)
    {
        current[0] = row;
        var smallest = row;
        for (var column = 1; column <= right.Length; column++)
        {
            var cost = SameLetter(left[row - 1], right[column - 1]) ? 0 : 1;
            var distance = Math.Min(Math.Min(last[column], current[column - 1]) + 1, last[column - 1] + cost);
            if (row > 1 && column > 1
                && SameLetter(left[row - 1], right[column - 2]) && SameLetter(left[row - 2], right[column - 1]))
            {
                distance = Math.Min(distance, beforeLast[column - 2] + 1);
            }

            current[column] = distance;
            smallest = Math.Min(smallest, distance);
        }

        return smallest;
    }

    private static bool SameLetter(char left, char right) =>
        left == right || char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
