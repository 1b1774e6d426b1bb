using System.Collections.Immutable;
using FhirPath.Language.Text;

namespace FhirPath.Language.Documents;

/// <summary>
/// What of a document holds in a changed text. Where an expression ends is decided by its own tokens and the two behind
/// it, and where a token ends by its line. So expressions stay that have two more whole ones behind them before the line
/// of the change, and so does everything from where an expression begins as before on a line behind the change.
/// </summary>
internal sealed class DocumentReuse
{
    // Expressions before the change that are told apart anew.
    private const int Margin = 2;

    private readonly FhirPathDocument _before;
    private readonly TextChange _change;
    private readonly int _kept;

    public DocumentReuse(FhirPathDocument before, TextChange change)
    {
        _before = before;
        _change = change;
        _kept = Math.Max(CountEndingBefore(StartOfLine(before.Text, change.Start)) - Margin, 0);
    }

    /// <summary>Where telling apart begins: behind the last expression that stays.</summary>
    public int Start => _kept == 0 ? 0 : _before.Expressions[_kept - 1].End;

    /// <summary>Where the line of <see cref="Start"/> begins.</summary>
    public int LineStart => _kept == 0 ? 0 : _before.Places[_kept - 1].LastLineStart;

    /// <summary>The expressions before <see cref="Start"/>.</summary>
    public ReadOnlySpan<TextSpan> Expressions => _before.Expressions.AsSpan(0, _kept);

    /// <summary>The places of <see cref="Expressions"/>.</summary>
    public ReadOnlySpan<ExpressionPlace> Places => _before.Places.AsSpan(0, _kept);

    /// <summary>The directives before <see cref="Start"/>.</summary>
    public ReadOnlySpan<Directive> Directives => _before.Directives.AsSpan(0, CountDirectivesBefore(Start));

    /// <summary>
    /// All that follows from an expression of the new text on, its own extent included, in offsets of the new text;
    /// null where that may differ from before.
    /// </summary>
    /// <param name="start">Where the expression begins.</param>
    /// <param name="lineStart">Where its line begins.</param>
    /// <param name="column">Of its first token.</param>
    public DocumentRest? RestFrom(int start, int lineStart, int column)
    {
        // The line end before must be behind the change, so that it is one of the old text too.
        if (lineStart <= _change.NewEnd)
        {
            return null;
        }

        var index = _before.LastBefore(start - _change.Shift + 1);
        if (index < 0 || _before.Expressions[index].Start != start - _change.Shift
            || _before.Places[index].Column != column)
        {
            return null;
        }

        var directives = _before.Directives.AsSpan()[CountDirectivesBefore(start - _change.Shift)..];
        return new DocumentRest(
            Map(_before.Expressions.AsSpan()[index..], span => span.Shift(_change.Shift)),
            Map(_before.Places.AsSpan()[index..], place => place with
            {
                LastLineStart = place.LastLineStart + _change.Shift,
            }),
            Map(directives, directive => directive.Shift(_change.Shift)),
            _before.UnterminatedComment?.Shift(_change.Shift));
    }

    private static ImmutableArray<T> Map<T>(ReadOnlySpan<T> items, Func<T, T> change)
    {
        var mapped = ImmutableArray.CreateBuilder<T>(items.Length);
        foreach (var item in items)
        {
            mapped.Add(change(item));
        }

        return mapped.MoveToImmutable();
    }

    private static int StartOfLine(string text, int offset) =>
        text.AsSpan(0, offset).LastIndexOfAny('\r', '\n') + 1;

    private int CountEndingBefore(int offset)
    {
        var count = _before.LastBefore(offset) + 1;
        while (count > 0 && _before.Expressions[count - 1].End >= offset)
        {
            count--;
        }

        return count;
    }

    private int CountDirectivesBefore(int offset)
    {
        var (low, high) = (0, _before.Directives.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _before.Directives[middle].NameSpan.Start < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
