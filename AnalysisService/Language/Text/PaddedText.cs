namespace FhirPath.Language.Text;

/// <summary>
/// A text cut into pieces, each at the start of a slot of its own and followed by a gap that the grammar takes for blanks.
/// An edit changes the slots that it touches; everything else keeps its offset. Gaps stand only where nobody can tell
/// them from the text without them: behind a sign that no token goes on after, or that its token would hold anyway.
/// Immutable.
/// </summary>
internal sealed class PaddedText
{
    // The byte order mark: a blank, and of all blanks the one that no rule of the lexer stops a text in quotes at.
    private const char Gap = '\uFEFF';

    private readonly int _shift;
    private readonly int[] _starts;
    private readonly int[] _lengths;

    private PaddedText(string real, int shift, int[] lengths, string text)
    {
        Real = real;
        Text = text;
        _shift = shift;
        _lengths = lengths;
        _starts = StartsOf(lengths);
    }

    /// <summary>The text as it is.</summary>
    public string Real { get; }

    /// <summary>The text with its gaps, which all offsets that need no translation count in.</summary>
    public string Text { get; }

    /// <summary>How many slots there are.</summary>
    public int Count => _lengths.Length;

    private int SlotLength => 1 << _shift;

    // So much of a slot is filled when the text is laid out; the rest is for what is written into it.
    private int Filling => SlotLength / 4 * 3;

    /// <summary>Lays a text out anew.</summary>
    /// <param name="real">The text.</param>
    /// <param name="shift">A slot has two to the power of this many code units.</param>
    public static PaddedText Of(string real, int shift)
    {
        var lengths = new List<int>();
        var slot = 1 << shift;
        for (var at = 0; at < real.Length || lengths.Count == 0; at += lengths[^1])
        {
            var rest = real.AsSpan(at);
            lengths.Add(rest.Length <= slot / 4 * 3 ? rest.Length : CutIn(rest, slot / 4, slot / 4 * 3, slot));
        }

        int[] all = [.. lengths];
        return new PaddedText(real, shift, all, Pad(real, shift, all));
    }

    /// <summary>The slot that an offset of <see cref="Text"/> lies in.</summary>
    public int SlotOf(int offset) => Math.Min(offset >> _shift, Count - 1);

    /// <summary>The offset in <see cref="Real"/>; that of the end of a piece for what lies in the gap behind it.</summary>
    public int ToReal(int offset)
    {
        var slot = SlotOf(offset);
        return _starts[slot] + Math.Min(offset - (slot << _shift), _lengths[slot]);
    }

    /// <summary>The span in <see cref="Real"/>.</summary>
    public TextSpan ToReal(TextSpan span) => TextSpan.FromBounds(ToReal(span.Start), ToReal(span.End));

    /// <summary>A part of the text, without gaps.</summary>
    public ReadOnlySpan<char> At(int start, int end)
    {
        var from = ToReal(start);
        return Real.AsSpan(from, ToReal(end) - from);
    }

    /// <summary>The text after an edit; null where it has to be laid out anew.</summary>
    /// <param name="real">The new text.</param>
    /// <param name="first">The first slot that changed.</param>
    /// <param name="last">The last slot that changed.</param>
    public PaddedText? TryReplace(string real, out int first, out int last)
    {
        var change = TextChange.Between(Real, real);
        first = SlotAt(change.Start);
        last = Math.Max(first, SlotAt(Math.Max(change.Start, change.OldEnd - 1)));

        // Where the edit took away the sign that a gap has to stand behind, the next piece takes over what is left.
        return Refill(real, first, last) ?? (++last < Count ? Refill(real, first, last) : null);
    }

    private PaddedText? Refill(string real, int first, int last)
    {
        var lengths = (int[])_lengths.Clone();
        var at = _starts[first];
        var end = _starts[last] + _lengths[last] + real.Length - Real.Length;
        for (var slot = first; slot <= last; slot++)
        {
            var rest = real.AsSpan(at, end - at);
            lengths[slot] = rest.Length <= (slot == last ? SlotLength : Filling)
                ? rest.Length
                : CutIn(rest, 0, Filling, SlotLength);
            at += lengths[slot];
        }

        if (at != end || !AreGapsUnseen(real, lengths, Math.Max(first - 1, 0), last))
        {
            return null;
        }

        return new PaddedText(real, _shift, lengths, Refilled(real, lengths, first, last));
    }

    private string Refilled(string real, int[] lengths, int first, int last) => string.Create(
        ((Count - 1) << _shift) + lengths[^1],
        (Old: this, Real: real, Lengths: lengths, First: first, Last: last),
        static (to, from) =>
        {
            var old = from.Old;
            var start = from.First << old._shift;
            var end = Math.Min((from.Last + 1) << old._shift, to.Length);
            var pieces = from.Lengths.AsSpan(from.First, from.Last - from.First + 1);
            old.Text.AsSpan(0, start).CopyTo(to);
            Fill(to[start..end], from.Real.AsSpan(old._starts[from.First]), old._shift, pieces);
            if (end < to.Length)
            {
                old.Text.AsSpan(end).CopyTo(to[end..]);
            }
        });

    private bool AreGapsUnseen(string real, int[] lengths, int first, int last)
    {
        // What stands before the first is as it was.
        var end = _starts[first];
        for (var slot = first; slot <= last && slot < Count - 1; slot++)
        {
            end += lengths[slot];
            var hasGap = lengths[slot] < SlotLength || lengths[slot + 1] == 0;
            if (hasGap && end > 0 && !MayPrecedeGap(real[end - 1]))
            {
                return false;
            }
        }

        return true;
    }

    // The last slot that begins at or before a place of the text.
    private int SlotAt(int place)
    {
        var found = Array.BinarySearch(_starts, place);
        var slot = found >= 0 ? found : ~found - 1;
        while (slot + 1 < Count && _starts[slot + 1] <= place)
        {
            slot++;
        }

        return slot;
    }

    // Behind the last sign that allows it, at least so far in; the whole slot without a gap where there is none.
    private static int CutIn(ReadOnlySpan<char> rest, int least, int most, int slot)
    {
        for (var end = most; end > least; end--)
        {
            if (MayPrecedeGap(rest[end - 1]))
            {
                return end;
            }
        }

        for (var end = most + 1; end <= slot && end <= rest.Length; end++)
        {
            if (MayPrecedeGap(rest[end - 1]))
            {
                return end;
            }
        }

        return Math.Min(slot, rest.Length);
    }

    // No token but what stands in quotes, and no comment's end, reaches over one of these, and none looks behind it.
    private static bool MayPrecedeGap(char sign) => sign is ' ' or '\n' or '\t' or ',' or '(';

    private static string Pad(string real, int shift, int[] lengths) =>
        string.Create(((lengths.Length - 1) << shift) + lengths[^1], (real, shift, lengths), static (to, from) =>
            Fill(to, from.real, from.shift, from.lengths));

    private static void Fill(Span<char> to, ReadOnlySpan<char> real, int shift, ReadOnlySpan<int> lengths)
    {
        foreach (var length in lengths)
        {
            var slot = to[..Math.Min(1 << shift, to.Length)];
            real[..length].CopyTo(slot);
            slot[length..].Fill(Gap);
            real = real[length..];
            to = to[slot.Length..];
        }
    }

    private static int[] StartsOf(int[] lengths)
    {
        var starts = new int[lengths.Length];
        for (var slot = 1; slot < lengths.Length; slot++)
        {
            starts[slot] = starts[slot - 1] + lengths[slot - 1];
        }

        return starts;
    }
}
