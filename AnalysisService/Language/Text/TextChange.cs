namespace FhirPath.Language.Text;

/// <summary>
/// Where two versions of a text differ: what lies before is the same in both, and so is what lies behind.
/// </summary>
/// <param name="Start">Where the difference begins, in both.</param>
/// <param name="OldEnd">Where it ends in the old text.</param>
/// <param name="NewEnd">Where it ends in the new text.</param>
public readonly record struct TextChange(int Start, int OldEnd, int NewEnd)
{
    private const int Block = 256;

    /// <summary>By how much the offsets behind the difference grow.</summary>
    public int Shift => NewEnd - OldEnd;

    /// <summary>True where the texts are the same.</summary>
    public bool IsEmpty => OldEnd == Start && NewEnd == Start;

    /// <summary>The smallest range that contains all differences of two texts.</summary>
    public static TextChange Between(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        var start = before.CommonPrefixLength(after);
        var suffix = CommonSuffixLength(before[start..], after[start..]);
        return new TextChange(start, before.Length - suffix, after.Length - suffix);
    }

    /// <summary>A span of the old text in the new one; null where the difference touches it.</summary>
    public TextSpan? Map(TextSpan span) =>
        span.End < Start ? span
        : span.Start > OldEnd ? span.Shift(Shift)
        : null;

    // By blocks first: the framework compares those many characters at a time.
    private static int CommonSuffixLength(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        var length = 0;
        var most = Math.Min(before.Length, after.Length);
        while (most - length >= Block && AreSame(before[..^length], after[..^length]))
        {
            length += Block;
        }

        while (length < most && before[^(length + 1)] == after[^(length + 1)])
        {
            length++;
        }

        return length;
    }

    private static bool AreSame(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        before[^Block..].SequenceEqual(after[^Block..]);
}
